import { expect, test } from '@playwright/test';
import { DOCUMENTS } from '../../src/routes/docs/pages.ts';
import { scenarios } from '../scenarios.ts';

const rooms = ['play', 'present', 'embed'].flatMap((room) =>
	scenarios.map((slug) => `${room}/${slug}`)
);
const documents = DOCUMENTS.map(({ path }) => path.slice(1));
const pages = ['', 'compare', 'embed/compare', 'docs', 'notices', ...documents, ...rooms];

test('every page has a title of its own, a description, and what a link to it shows', async ({
	request
}) => {
	const titles = new Map<string, string>();
	for (const path of pages) {
		const html = await (await request.get(path)).text();
		const [head = ''] = html.split('</head>');
		const all = (pattern: RegExp): readonly string[] =>
			[...head.matchAll(pattern)].map(([, found = '']) => found);
		const found = all(/<title>([^<]+)<\/title>/g);
		expect(found, path).toHaveLength(1);
		expect(titles.get(found[0] ?? ''), path).toBeUndefined();
		titles.set(found[0] ?? '', path);
		expect(all(/<meta name="description" content="([^"]{20,})"/g), path).toHaveLength(1);
		const properties = all(/<meta property="([^"]+)" content="[^"]+"/g);
		for (const each of ['og:title', 'og:description', 'og:type'])
			expect(
				properties.filter((property) => property === each),
				`${path} ${each}`
			).toHaveLength(1);
	}
});

test('every scene and the site have a picture of the size that is announced', async ({
	request
}) => {
	for (const slug of ['home', ...scenarios]) {
		const picture = await (await request.get(`og/${slug}.png`)).body();
		expect(picture.subarray(1, 4).toString(), slug).toBe('PNG');
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], slug).toEqual([1200, 630]);
		// A blank one packs to less.
		expect(picture.length, slug).toBeGreaterThan(20_000);
	}
});

test('robots may look everywhere', async ({ request }) => {
	expect(await (await request.get('robots.txt')).text()).toMatch(/^User-agent: \*\nDisallow:\n/);
});
