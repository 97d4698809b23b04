import { expect, test } from '@playwright/test';
import { open } from './scene.ts';

for (const width of [320, 375, 640, 1024, 1440, 1920]) {
	test(`nothing is wider than a window of ${String(width)} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		const scenes = ['event-loop?step=20', 'one-by-one?step=6'];
		const rooms = ['play', 'embed', 'present'].flatMap((room) =>
			scenes.map((scene) => `${room}/${scene}`)
		);
		for (const path of ['.', ...rooms]) {
			await page.goto(path);
			await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
			const extra = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(extra).toBe(0);
		}
	});
}

for (const width of [320, 375, 640, 900, 1024, 1200, 1440]) {
	test(`no step moves the buttons, the score or the output in a window of ${String(width)} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of ['play/gather', 'play/await-outside', 'play/kitchen']) {
			await open(page, path);
			const places = await page.evaluate(async () => {
				const range = document.querySelector<HTMLInputElement>('input[type=range]');
				const seen = new Set<string>();
				for (let step = 0; step <= Number(range?.max); step++) {
					if (range !== null) range.value = String(step);
					range?.dispatchEvent(new Event('input', { bubbles: true }));
					await new Promise((done) => requestAnimationFrame(done));
					const tops = ['Controls', 'Console', 'Narration'].map((name) => {
						const element = document.querySelector(`[aria-label=${name}]`);
						return Math.round((element?.getBoundingClientRect().top ?? 0) + scrollY);
					});
					const score = range?.getBoundingClientRect().top ?? 0;
					seen.add([...tops, Math.round(score + scrollY)].join(' '));
				}
				return [...seen];
			});
			expect(places).toHaveLength(1);
		}
	});
}
