/** How much work it is from a finger's movement along the score until the page is drawn. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { COLUMNS, distribution, row } from './distribution.ts';
import { workOf } from './main-thread.ts';

const MOVES = 300;

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** Milliseconds to the next movement: so long that the one before has been painted. */
const APART = 40;

/**
 * Moves a pointer along the score. Chromium is told so itself: at each movement of a pressed mouse, Playwright's looks in
 * the page whether something is dragged, which would be counted as the page's work.
 */
async function pointerOf(page: Page, { x, y, width, height }: Box) {
	const chromium = await page.context().newCDPSession(page);
	return (type: 'mousePressed' | 'mouseMoved', share: number) =>
		chromium.send('Input.dispatchMouseEvent', {
			type,
			x: x + width * (0.05 + 0.9 * share),
			y: y + height / 2,
			button: 'left',
			buttons: 1,
			clickCount: 1
		});
}
type Pointer = Awaited<ReturnType<typeof pointerOf>>;

async function scrub(pointer: Pointer, jump: boolean): Promise<void> {
	for (let i = 0; i < MOVES; i++) {
		await pointer('mouseMoved', jump ? (i * 0.618034) % 1 : i / MOVES);
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
		const pointer = await pointerOf(page, box);
		await pointer('mouseMoved', 0.2);
		await pointer('mousePressed', 0.2);
		await page.evaluate(() => {
			addEventListener('pointermove', () => performance.mark('moved'), { capture: true });
		});
		const length = (await slider.getAttribute('max')) ?? '';
		for (const jump of [false, true]) {
			const { script, rendering } = await workOf(browser, page, 'moved', () =>
				scrub(pointer, jump)
			);
			const all = script.map((each, i) => each + (rendering[i] ?? 0));
			console.log(row(`${name}, ${jump ? 'jumping' : 'dragging'}`, ...distribution(all), length));
		}
		await page.close();
	}
}
