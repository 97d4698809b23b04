import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** Bytes, gzip, of all that a scene's page ships until the network is idle. */
const BUDGET = 200_000;

test('a scene asks no other host, loads no WebAssembly and weighs less than 200 kB', async ({
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
	await page.goto('play/gather', { waitUntil: 'networkidle' });
	const shipped = await Promise.all(bodies);
	const hosts = new Set(shipped.map(({ url }) => new URL(url).host));
	const total = shipped.reduce((sum, { bytes }) => sum + bytes, 0);
	console.log(
		`play/gather: ${(total / 1000).toFixed(1)} kB in ${String(shipped.length)} files; ` +
			shipped
				.sort((a, b) => b.bytes - a.bytes)
				.slice(0, 6)
				.map(({ url, bytes }) => `${url.split('/').at(-1) ?? ''} ${(bytes / 1000).toFixed(1)}`)
				.join(', ')
	);

	expect([...hosts]).toEqual([new URL(page.url()).host]);
	expect(shipped.filter(({ url }) => url.includes('.wasm'))).toEqual([]);
	expect(total).toBeLessThan(BUDGET);
	expect(shipped.some(({ url }) => url.endsWith('.woff2'))).toBe(true);
});
