import { expect, type Locator, type Page } from '@playwright/test';
import { atStep, slider } from './scene.ts';

export const score = (page: Page): Locator => page.locator('.score[role=presentation]');
export const card = (page: Page): Locator => page.getByRole('tooltip');
export const stepOf = async (page: Page): Promise<number> =>
	Number(await page.locator('html').getAttribute('data-step'));

export async function boxOf(part: Locator) {
	const box = await part.boundingBox();
	if (box === null) throw new Error('It is not there.');
	return box;
}

/** Where the playhead stands in the window, from left to right. */
export async function playheadAt(page: Page): Promise<number> {
	const { x, width } = await boxOf(page.locator('.score g.playhead').first());
	return x + width / 2;
}

/** Where the playhead stands at a step; leaves it where it was. */
export async function placeOf(page: Page, step: number): Promise<{ x: number; y: number }> {
	const before = await stepOf(page);
	await slider(page).fill(String(step));
	await atStep(page, step);
	const x = await playheadAt(page);
	await slider(page).fill(String(before));
	await atStep(page, before);
	const { y, height } = await boxOf(slider(page));
	return { x, y: y + height * 0.6 };
}

/** The pointer comes to a place as a hand brings it: not all at once. */
export async function pointAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
	await page.mouse.move(x - 2, y);
	await expect(async () => {
		await page.mouse.move(x - 1, y);
		await page.mouse.move(x, y);
		await expect(card(page)).toBeVisible({ timeout: 300 });
	}).toPass();
}
