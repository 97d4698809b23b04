import { expect, test, type Browser, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { DOCUMENTS } from '../../src/routes/docs/pages.ts';
import { scenarios } from '../scenarios.ts';
import { twoFrames } from './scene.ts';

/** Bytes, gzip, of all that a page ships until the network is idle. */
const BUDGETS = { play: 200_000, embed: 170_000 };
const DOCUMENT = 200_000;

interface Shipped {
	readonly url: string;
	readonly bytes: number;
}

/** What a first visit ships: nothing is in a cache. */
async function shippedBy(browser: Browser, path: string): Promise<readonly Shipped[]> {
	const page = await browser.newPage();
	const bodies: Promise<Shipped>[] = [];
	page.on('request', (request) => {
		bodies.push(
			(async () => {
				const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
				const packed = request.url().endsWith('.woff2') ? body : gzipSync(body);
				return { url: request.url(), bytes: packed.length };
			})()
		);
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	await settled(page);
	// What comes late counts, too, and is read before the page goes.
	let shipped: readonly Shipped[] = [];
	while (shipped.length < bodies.length) shipped = await Promise.all(bodies);
	page.removeAllListeners('request');
	await page.close();
	return shipped;
}

/** Waits for what a busy machine draws only after its network was idle: the scene, and then its typefaces. */
async function settled(page: Page): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	await twoFrames(page);
	await page.evaluate(() => document.fonts.ready);
}

/** What a page shipped weighs less than that; where it does not, which files it shipped, the heaviest first. */
function expectLess(name: string, shipped: readonly Shipped[], budget: number): void {
	const weight = shipped.reduce((sum, { bytes }) => sum + bytes, 0);
	console.log(`${name}: ${(weight / 1000).toFixed(1)} kB`);
	const files = [...shipped]
		.sort((a, b) => b.bytes - a.bytes)
		.map(({ url, bytes }) => `${String(bytes)} ${url}`)
		.join('\n');
	expect(weight, files).toBeLessThan(budget);
}

for (const [room, budget] of Object.entries(BUDGETS))
	for (const slug of scenarios)
		test(`/${room}/${slug} asks no other host, loads no WebAssembly and weighs less than ${String(budget / 1000)} kB`, async ({
			browser,
			baseURL
		}) => {
			const shipped = await shippedBy(browser, `${baseURL ?? ''}${room}/${slug}`);
			const hosts = new Set(shipped.map(({ url }) => new URL(url).host));
			expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
			expect(shipped.filter(({ url }) => url.includes('.wasm'))).toEqual([]);
			const fonts = shipped.filter(({ url }) => url.endsWith('.woff2'));
			expect(fonts).not.toEqual([]);
			expect(fonts.some(({ url }) => url.includes('italic'))).toBe(room === 'play');
			expectLess(`/${room}/${slug}`, shipped, budget);
		});

test('a comparison weighs less than 200 kB, whichever pair it is', async ({ browser, baseURL }) => {
	for (const pair of ['a=sequential&b=gather', 'a=blocking-sleep&b=blocking-repaired']) {
		const shipped = await shippedBy(browser, `${baseURL ?? ''}compare?${pair}`);
		expectLess(`/compare?${pair}`, shipped, BUDGETS.play);
	}
});

for (const { path } of DOCUMENTS)
	test(`${path} loads no WebAssembly and weighs less than ${String(DOCUMENT / 1000)} kB before anybody scrolls`, async ({
		browser,
		baseURL
	}) => {
		const shipped = await shippedBy(browser, `${baseURL ?? ''}${path.slice(1)}`);
		expect(shipped.filter(({ url }) => url.includes('.wasm'))).toEqual([]);
		expectLess(path, shipped, DOCUMENT);
	});
