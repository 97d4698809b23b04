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
