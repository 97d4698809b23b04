import { siteUrl } from './site-url.ts';

/** What a page says of itself, as its HTML has it: escaped. */
interface Said {
	readonly title: string;
	readonly description: string;
	/** The page's address below the site's; a room's is its scenario's own page. */
	readonly path: string;
	/** Of the picture: that of a scenario, or of the site. */
	readonly picture: string;
}

/**
 * What a page's link shows elsewhere: Open Graph, and the one address of a page that has several. The page itself
 * needs none of it, so it is written while the site is built, and no script knows of it.
 */
export function headTags(
	{ title, description, path, picture }: Said,
	site: string | null = siteUrl()
): string {
	// Without the room and the site, which the card names.
	const name = title.replace(/ · .*$/, '').replaceAll('"', '&quot;');
	const said = [
		['og:site_name', 'Loopscope'],
		['og:type', path === '' ? 'website' : 'article'],
		['og:title', name],
		['og:description', description]
	];
	const placed =
		site === null
			? []
			: [
					['og:url', `${site}/${path}`],
					['og:image', `${site}/og/${picture}.png`],
					['og:image:type', 'image/png'],
					['og:image:width', '1200'],
					['og:image:height', '630'],
					[
						'og:image:alt',
						picture === 'home'
							? 'Loopscope’s score of three tasks that wait at the same time'
							: `Loopscope’s score of “${name}”: when each task runs, is ready, and waits`
					]
				];
	return [
		...[...said, ...placed].map(
			([property = '', content = '']) => `<meta property="${property}" content="${content}" />`
		),
		`<meta name="twitter:card" content="${site === null ? 'summary' : 'summary_large_image'}" />`,
		...(site === null ? [] : [`<link rel="canonical" href="${site}/${path}" />`])
	].join('\n\t\t');
}

/** The tags of a page that is built. */
export function headTagsOf(html: string, pathname: string, scenario: string | undefined): string {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
	const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
	const path = scenario === undefined ? pathname.replace(/^\/|\/$/g, '') : `play/${scenario}`;
	return headTags({ title, description, path, picture: scenario ?? 'home' });
}
