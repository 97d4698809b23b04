/** For those who look for pages: `robots.txt`, and with `SITE_URL` the list of all pages, which needs whole addresses. */
import type { Plugin } from 'vite';
import { pages } from './pages.js';
import { siteUrl } from './site-url.ts';

/** Pages that show what others do: a search should lead to those. */
const COPIES = /^(embed|present|speaker)\//;

export const sitemap = (site: string): string =>
	[
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...pages()
			.filter((path) => !COPIES.test(path))
			.map((path) => `\t<url><loc>${site}/${path.replace(/\/$/, '')}</loc></url>`),
		'</urlset>',
		''
	].join('\n');

export const robots = (site: string | null): string =>
	[
		'User-agent: *',
		'Disallow:',
		...(site === null ? [] : [`Sitemap: ${site}/sitemap.xml`]),
		''
	].join('\n');

export function searchFiles(): Plugin {
	const site = siteUrl();
	return {
		name: 'loopscope:search',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle() {
			this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robots(site) });
			if (site !== null)
				this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source: sitemap(site) });
		}
	};
}
