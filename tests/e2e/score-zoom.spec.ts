import { expect, test, type Page } from '@playwright/test';
import { open, slider } from './scene.ts';
import { boxOf, card, placeOf, playheadAt, pointAt } from './score.ts';

test.describe('near and far', () => {
	test.beforeEach(async ({ page }) => {
		await open(page, 'play/gather?step=9');
		await slider(page).scrollIntoViewIfNeeded();
		await slider(page).focus();
	});
	const button = (page: Page, name: string) =>
		page.getByRole('group', { name: 'Zoom' }).getByRole('button', { name });
	/** How far it is from the first bar line to the last, in sight or not. */
	const apart = async (page: Page): Promise<number> =>
		(await boxOf(page.locator('.score .pencil .bar-line').first())).width;

	test('every way of zooming and moving has a button, and the playhead stays in sight', async ({
		page
	}) => {
		const before = await apart(page);
		await button(page, 'Zoom in').click();
		expect(await apart(page)).toBeGreaterThan(before * 1.3);
		for (let i = 0; i < 4; i++) await button(page, 'Zoom in').click();
		const { x, width } = await boxOf(slider(page));
		for (const key of ['End', 'Home', '5', 'ArrowRight', 'l']) {
			await slider(page).press(key);
			const at = await playheadAt(page);
			expect(at).toBeGreaterThanOrEqual(x);
			expect(at).toBeLessThanOrEqual(x + width);
		}
		const here = await playheadAt(page);
		await button(page, 'Later').click();
		const there = await playheadAt(page);
		expect(there).toBeLessThan(here);
		await button(page, 'Earlier').click();
		expect(await playheadAt(page)).toBeGreaterThan(there);
		await button(page, 'Show all of it').click();
		expect(await apart(page)).toBeCloseTo(before, 0);
		await expect(button(page, 'Zoom out')).toHaveAttribute('aria-disabled', 'true');
	});

	test('Ctrl and the wheel zoom about the pointer; a wheel alone scrolls the page, sideways it moves the score', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1440, height: 500 });
		await page.getByRole('group', { name: 'Lanes' }).scrollIntoViewIfNeeded();
		const place = await placeOf(page, 14);
		await slider(page).fill('3');
		await pointAt(page, place);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -60);
		await page.keyboard.up('Control');
		await expect(page.locator('.score .part')).toHaveCount(1);
		await pointAt(page, place);
		await expect(card(page)).toContainText('Step 14');

		await page.mouse.wheel(40, 0);
		await pointAt(page, place);
		await expect(card(page)).not.toContainText('Step 14');

		await page.evaluate(() => {
			scrollTo(0, 0);
		});
		const { y } = await boxOf(slider(page));
		await page.mouse.move(place.x, Math.min(490, y + 20));
		await page.mouse.wheel(0, 80);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	});

	test('w, s, a and d zoom and move while the timeline has the focus', async ({ page }) => {
		const before = await apart(page);
		await slider(page).press('w');
		await slider(page).press('w');
		expect(await apart(page)).toBeGreaterThan(before * 1.9);
		const here = await playheadAt(page);
		await slider(page).press('d');
		const there = await playheadAt(page);
		expect(there).toBeLessThan(here);
		await slider(page).press('a');
		expect(await playheadAt(page)).toBeGreaterThan(there);
		await slider(page).press('s');
		await slider(page).press('s');
		expect(await apart(page)).toBeCloseTo(before, 0);
		await page.getByRole('button', { name: 'Next step' }).focus();
		await page.keyboard.press('w');
		expect(await apart(page)).toBeCloseTo(before, 0);
	});
});
