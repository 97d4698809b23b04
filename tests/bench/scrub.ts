/** How long it takes from a finger's movement along the score until the page is drawn. */
import type { Browser } from 'playwright';
import { COLUMNS, distribution, row } from './distribution.ts';

const MOVES = 300;

/**
 * Runs in the page. Each movement comes at a frame's start, where a browser delivers real ones, and ends with
 * the first task after that frame has been painted. What the graphics card does then is not in it.
 */
async function scrub({ moves, jump }: { moves: number; jump: boolean }): Promise<number[]> {
	const range = document.querySelector('input[type=range]') as HTMLInputElement;
	const { left, width, top, height } = range.getBoundingClientRect();
	const times: number[] = [];
	for (let i = 0; i < moves; i++) {
		const share = jump ? (i * 0.618034) % 1 : i / moves;
		times.push(
			await new Promise((done) => {
				requestAnimationFrame(() => {
					const began = performance.now();
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
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => done(performance.now() - began);
					// Another callback of this frame, so that the message comes after its paint.
					requestAnimationFrame(() => {});
					queueMicrotask(() => port2.postMessage(null));
				});
			})
		);
	}
	return times;
}

export async function scrubbing(browser: Browser, gallery: string): Promise<void> {
	console.log(
		`\nScrubbing: from movement to drawn, ms, ${String(MOVES)} movements of a pressed pointer (target: p95 below 16)`
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
			const times = await page.evaluate(scrub, { moves: MOVES, jump });
			console.log(row(`${name}, ${jump ? 'jumping' : 'dragging'}`, ...distribution(times), length));
		}
		await page.close();
	}
}
