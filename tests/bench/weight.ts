/** What a first visit loads. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { row } from './distribution.ts';

/** What a budget is set for, in kilobytes. */
const PAGES = [
	['play/gather', 200],
	['embed/gather', 170],
	['present/gather', null]
] as const;

export async function weight(browser: Browser, site: string): Promise<void> {
	console.log('\nFirst load: kilobytes, gzip, until the network is idle');
	console.log(row('', 'budget', 'all', 'script', 'style', 'fonts', 'page', 'files'));
	for (const [address, budget] of PAGES) {
		const page = await browser.newPage();
		const loads: Promise<readonly [string, number]>[] = [];
		page.on('response', (response) => {
			loads.push(
				response.body().then((body) => {
					const type = response.request().resourceType();
					return [type, (type === 'font' ? body.length : gzipSync(body).length) / 1000] as const;
				})
			);
		});
		await page.goto(site + address, { waitUntil: 'networkidle' });
		const files = await Promise.all(loads);
		const sum = (...types: string[]): number =>
			files.reduce(
				(all, [type, size]) => all + (types.length === 0 || types.includes(type) ? size : 0),
				0
			);
		const parts = [sum(), sum('script', 'fetch'), sum('stylesheet'), sum('font'), sum('document')];
		console.log(
			row(address, budget === null ? '–' : String(budget), ...parts, String(files.length))
		);
		await page.close();
	}
}
