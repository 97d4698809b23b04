/** How much of each frame the page's script takes while a recording plays. */
import type { Browser, Page } from 'playwright';
import { COLUMNS, distribution, row } from './distribution.ts';
import { workOf } from './main-thread.ts';

const SECONDS = 8;

/** Plays from the middle, and gives the milliseconds of script and of rendering in each frame. */
async function play(browser: Browser, page: Page, address: string) {
	await page.goto(address);
	await page.locator('html[data-step]').waitFor();
	const slider = page.getByRole('slider', { name: 'Timeline' });
	await slider.fill(String(Math.round(Number(await slider.getAttribute('max')) / 2)));
	await page.getByRole('button', { name: 'Play' }).click();
	return workOf(browser, page, 'FireAnimationFrame', () => page.waitForTimeout(SECONDS * 1000));
}

export async function frames(browser: Browser, gallery: string): Promise<void> {
	console.log(
		`\nFrames: ${String(SECONDS)} s of play from the middle, ms of work per frame by the page's main thread`
	);
	console.log(
		'  script: JavaScript and what it flushes (target: p99 below 16); rendering: style, layout, paint'
	);
	console.log(row('', ...COLUMNS, 'frames'));
	for (const [name, speed] of [
		['blocked-loop', 1],
		['hundred-tasks', 1],
		['hundred-tasks', 8],
		['thousand-tasks', 1]
	] as const) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const { script, rendering } = await play(
			browser,
			page,
			`${gallery}?specimen=${name}&speed=${String(speed)}`
		);
		const label = `${name} ×${String(speed)}`;
		console.log(row(`${label}, script`, ...distribution(script), String(script.length)));
		console.log(row(`${label}, rendering`, ...distribution(rendering), String(rendering.length)));
		await page.close();
	}
}
