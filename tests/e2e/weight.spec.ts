import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** Bytes, gzip, of all that a page ships until the network is idle. */
const BUDGETS = { 'play/gather': 200_000, 'embed/gather': 170_000 };

for (const [path, budget] of Object.entries(BUDGETS))
	test(`${path} asks no other host, loads no WebAssembly and weighs less than ${String(budget / 1000)} kB`, async ({
		page
	}) => {
		const bodies: Promise<{ url: string; bytes: number }>[] = [];
		page.on('requestfinished', (request) => {
			bodies.push(
				(async () => {
					const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
					const packed = request.url().endsWith('.woff2') ? body : gzipSync(body);
					return { url: request.url(), bytes: packed.length };
				})()
			);
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		const shipped = await Promise.all(bodies);
		const hosts = new Set(shipped.map(({ url }) => new URL(url).host));
		const total = shipped.reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(
			`${path}: ${(total / 1000).toFixed(1)} kB in ${String(shipped.length)} files; ` +
				shipped
					.sort((a, b) => b.bytes - a.bytes)
					.slice(0, 6)
					.map(({ url, bytes }) => `${url.split('/').at(-1) ?? ''} ${(bytes / 1000).toFixed(1)}`)
					.join(', ')
		);

		expect([...hosts]).toEqual([new URL(page.url()).host]);
		expect(shipped.filter(({ url }) => url.includes('.wasm'))).toEqual([]);
		expect(total).toBeLessThan(budget);
		const fonts = shipped.filter(({ url }) => url.endsWith('.woff2')).map(({ url }) => url);
		expect(fonts).not.toEqual([]);
		expect(fonts.some((url) => url.includes('italic'))).toBe(path.startsWith('play'));
	});
