/** How much work it is from a finger's movement along the score until the page is drawn. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { COLUMNS, distribution, row } from './distribution.ts';
import { workOf } from './main-thread.ts';

const MOVES = 300;

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** Milliseconds to the next movement: so long that the one before has been painted. */
const APART = 40;

/** Real movements of a real pointer, from outside: what a page does to move it itself would be counted as its work. */
async function scrub(page: Page, over: Box, jump: boolean): Promise<void> {
	for (let i = 0; i < MOVES; i++) {
		const share = jump ? (i * 0.618034) % 1 : i / MOVES;
		await page.mouse.move(over.x + over.width * (0.05 + 0.9 * share), over.y + over.height / 2);
		await setTimeout(APART);
	}
}

export async function scrubbing(browser: Browser, gallery: string): Promise<void> {
	console.log(
		`\nScrubbing: ms of work by the page's main thread, from movement to drawn, ${String(MOVES)} movements of a pressed pointer (target: p95 below 16)`
	);
	console.log(row('', ...COLUMNS, 'steps'));
	for (const name of ['blocked-loop', 'hundred-tasks', 'ten-thousand-events', 'thousand-tasks']) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(`${gallery}?specimen=${name}`);
		await page.locator('html[data-step]').waitFor();
		const slider = page.getByRole('slider', { name: 'Timeline' });
		const box = await slider.boundingBox();
		if (box === null) throw new Error('There is no timeline.');
		await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
		await page.mouse.down();
		await page.evaluate(() => {
			addEventListener('pointermove', () => performance.mark('moved'), { capture: true });
		});
		const length = (await slider.getAttribute('max')) ?? '';
		for (const jump of [false, true]) {
			const { script, rendering } = await workOf(browser, page, 'moved', () =>
				scrub(page, box, jump)
			);
			const all = script.map((each, i) => each + (rendering[i] ?? 0));
			console.log(row(`${name}, ${jump ? 'jumping' : 'dragging'}`, ...distribution(all), length));
		}
		await page.close();
	}
}
