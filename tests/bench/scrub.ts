/** How much work it is from a finger's movement along the score until the page is drawn. */
import type { Browser } from 'playwright';
import { COLUMNS, distribution, row } from './distribution.ts';
import { workOf } from './main-thread.ts';

const MOVES = 300;

/**
 * Runs in the page. Each movement comes at a frame's start, where a browser delivers real ones, and the next one
 * not before that frame has been painted.
 */
async function scrub({ moves, jump }: { moves: number; jump: boolean }): Promise<void> {
	const range = document.querySelector('input[type=range]') as HTMLInputElement;
	const { left, width, top, height } = range.getBoundingClientRect();
	for (let i = 0; i < moves; i++) {
		const share = jump ? (i * 0.618034) % 1 : i / moves;
		await new Promise(requestAnimationFrame);
		performance.mark('moved');
		range.dispatchEvent(
			new PointerEvent('pointermove', {
				bubbles: true,
				clientX: left + width * (0.05 + 0.9 * share),
				clientY: top + height / 2,
				pointerId: 1,
				pointerType: 'mouse',
				buttons: 1
			})
		);
		await new Promise(requestAnimationFrame);
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
		const length = (await slider.getAttribute('max')) ?? '';
		for (const jump of [false, true]) {
			const { script, rendering } = await workOf(browser, page, 'moved', () =>
				page.evaluate(scrub, { moves: MOVES, jump })
			);
			const all = script.map((each, i) => each + (rendering[i] ?? 0));
			console.log(row(`${name}, ${jump ? 'jumping' : 'dragging'}`, ...distribution(all), length));
		}
		await page.close();
	}
}
