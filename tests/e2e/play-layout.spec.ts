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

/** A laptop's are low; a browser's own bars take from them as well. */
const windows = [
	...[320, 375, 640, 900].map((width) => ({ width, height: 800 })),
	...[1024, 1200, 1440].map((width) => ({ width, height: 900 })),
	{ width: 1024, height: 768 },
	{ width: 1366, height: 650 },
	{ width: 1366, height: 768 }
];
for (const { width, height } of windows) {
	test(`no step moves the buttons, the score or the output in a window of ${String(width)} by ${String(height)}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
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

for (const [width, height] of [
	[1366, 768],
	[1440, 900]
] as const)
	test(`the whole scene of four tasks is in a window of ${String(width)} by ${String(height)}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await open(page, 'play/gather?step=9');
		const scene = await page.getByRole('group', { name: 'Scene' }).boundingBox();
		expect((scene?.y ?? 0) + (scene?.height ?? Infinity)).toBeLessThanOrEqual(height);
	});

test('a low window holds the code, the picture, the caption, the buttons and the top of the score', async ({
	page
}) => {
	await page.setViewportSize({ width: 1366, height: 650 });
	await open(page, 'play/gather?step=9');
	const panels = ['Code', 'Event loop', 'Narration', 'Controls'];
	for (const panel of panels) {
		const box = await page.getByLabel(panel, { exact: true }).boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? Infinity), panel).toBeLessThanOrEqual(650);
	}
	const score = await page.getByRole('slider', { name: 'Timeline' }).boundingBox();
	expect(score?.y).toBeLessThan(650 - 100);
});

test('on a phone a step says its number, and the buttons stay as wide at every step', async ({
	page
}) => {
	await page.setViewportSize({ width: 375, height: 700 });
	await open(page, 'play/gather');
	const next = page.getByRole('button', { name: 'Next step' });
	const before = await next.boundingBox();
	for (let step = 1; step <= 10; step++) await next.click();
	await expect(page.getByRole('group', { name: 'Controls' })).toContainText(/Step 10 of \d+/);
	expect(await next.boundingBox()).toEqual(before);
});

test('on a phone a task that is late says by how much', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 700 });
	await open(page, 'play/blocking-sleep?step=11');
	const picture = page.getByRole('region', { name: 'Event loop' }).locator('svg');
	await expect(picture.getByText('1.50 s late')).toBeInViewport({ ratio: 1 });
});

test('on a phone what a step offers is in sight', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 700 });
	await open(page, 'play/gather?step=11');
	await page.getByRole('button', { name: 'Who made Task-4?' }).click({ trial: true });
	await expect(page.getByRole('button', { name: 'Who made Task-4?' })).toBeInViewport({ ratio: 1 });
	expect(await page.evaluate(() => scrollY)).toBe(0);
});
