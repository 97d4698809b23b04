import { expect, test, type Page } from '@playwright/test';
import { scenarios } from '../scenarios.ts';
import { open, resize } from './scene.ts';

/** Words of the pictures that lie over each other at any step, by more than a hair. */
const collisions = (page: Page): Promise<readonly string[]> =>
	page.evaluate(async () => {
		const range = document.querySelector<HTMLInputElement>('input[type=range]');
		const found = new Set<string>();
		for (let step = 0; step <= Number(range?.max); step++) {
			if (range !== null) range.value = String(step);
			range?.dispatchEvent(new Event('input', { bubbles: true }));
			await new Promise((done) => requestAnimationFrame(done));
			for (const picture of document.querySelectorAll(
				'[aria-label="Event loop"] svg, .score .window'
			)) {
				const words = [...picture.querySelectorAll('text')]
					.map((element) => ({
						text: element.textContent.trim(),
						box: element.getBoundingClientRect()
					}))
					.filter(({ text, box }) => text !== '' && box.width > 0);
				for (const [i, a] of words.entries())
					for (const b of words.slice(i + 1)) {
						const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
						const tall = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
						if (wide > 2 && tall > 6) found.add(`step ${String(step)}: ${a.text} over ${b.text}`);
					}
			}
		}
		return [...found];
	});

const windows = [
	[375, 800],
	[640, 800],
	[1024, 900],
	[1024, 768],
	[1366, 768],
	[1440, 900]
] as const;
for (const slug of scenarios)
	test(`no words of ${slug} lie over others in any window`, async ({ page }) => {
		await open(page, `play/${slug}`);
		for (const [width, height] of windows) {
			await resize(page, width, height);
			expect.soft(await collisions(page), `${String(width)} by ${String(height)}`).toEqual([]);
		}
	});
