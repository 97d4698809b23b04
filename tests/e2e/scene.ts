import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page with a scene, and waits until it can be used. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	await expect(page.locator('html')).toHaveAttribute('data-step', /\d/);
}

/** The timeline. */
export const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Timeline' });

export const atStep = (page: Page, step: number | string): Promise<void> =>
	expect(page.locator('html')).toHaveAttribute('data-step', String(step));

/** Makes the window so large, and waits until the page has seen it: what measures itself learns of it a frame later. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
	await page.setViewportSize({ width, height });
	await page.waitForFunction(
		([width, height]) => innerWidth === width && innerHeight === height,
		[width, height]
	);
	await twoFrames(page);
}

/** Until whatever has just been set going is drawn. */
export const twoFrames = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		for (let frame = 0; frame < 2; frame++)
			await new Promise((done) => requestAnimationFrame(done));
	});
