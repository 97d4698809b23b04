import { expect, test } from 'vitest';
import { headTags, headTagsOf } from './head-tags.ts';
import { pages } from './pages.js';
import { robots, sitemap } from './search.ts';
import { siteUrl } from './site-url.ts';

const said = { title: 'Say "go" &amp; wait · Loopscope', description: 'It waits.' };
const page = { ...said, path: 'play/gather', picture: 'gather' };
const SITE = 'https://example.org/loopscope';

test('the site’s address is taken with and without a final slash, and anything else is named', () => {
	expect(siteUrl(undefined)).toBeNull();
	expect(siteUrl(' ')).toBeNull();
	expect(siteUrl(SITE)).toBe(SITE);
	expect(siteUrl(`${SITE}/`)).toBe(SITE);
	for (const wrong of ['example.org', '/loopscope', 'ftp://example.org', `${SITE}?a=1`])
		expect(() => siteUrl(wrong)).toThrow(`SITE_URL is "${wrong}"`);
});

test('a link shows the page’s own words, and a picture only where addresses can be whole', () => {
	const without = headTags(page, null);
	expect(without).toContain('property="og:title" content="Say &quot;go&quot; &amp; wait"');
	expect(without).not.toMatch(/https?:|og:image|canonical/);
	const tags = headTags(page, SITE);
	expect(tags).toContain(`<link rel="canonical" href="${SITE}/play/gather" />`);
	expect(tags).toContain(`property="og:image" content="${SITE}/og/gather.png"`);
	expect(tags).toContain('content="summary_large_image"');
});

test('all rooms of a scenario have its own page’s address', () => {
	process.env.SITE_URL = SITE;
	try {
		const html = `<title>${said.title}</title><meta name="description" content="It waits.">`;
		for (const path of ['/play/gather', '/present/gather/', '/embed/gather'])
			expect(headTagsOf(html, path, 'gather')).toContain(`href="${SITE}/play/gather"`);
		expect(headTagsOf(html, '/docs/read/', undefined)).toContain(`href="${SITE}/docs/read"`);
		expect(headTagsOf(html, '/', undefined)).toContain(`href="${SITE}/"`);
	} finally {
		delete process.env.SITE_URL;
	}
});

test('the list of pages has each page once, by one address, and no copies', () => {
	const listed = [...sitemap(SITE).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
	expect(new Set(listed).size).toBe(listed.length);
	expect(listed).toContain(`${SITE}/`);
	expect(listed).toContain(`${SITE}/docs/read`);
	for (const path of pages())
		expect(listed.includes(`${SITE}/${path.replace(/\/$/, '')}`)).toBe(
			!/^(embed|present|speaker)\//.test(path)
		);
	expect(robots(SITE)).toContain(`Sitemap: ${SITE}/sitemap.xml`);
	expect(robots(null)).not.toContain('Sitemap');
});
