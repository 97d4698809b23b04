import { expect, test } from '@playwright/test';
import { scenarios } from '../scenarios.ts';
import { slider } from './scene.ts';

test.beforeEach(async ({ page }) => {
	await page.goto('');
	await page.locator('html[data-ready][data-step]').waitFor();
});

test('the first page plays at once, and keeps its address', async ({ page }) => {
	const caption = page.getByRole('region', { name: 'Narration' });
	const before = await caption.textContent();
	const step = Number(await page.locator('html').getAttribute('data-step'));
	expect(step).toBeGreaterThan(0);
	const address = page.url();
	await page.getByRole('button', { name: 'Next step' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-step', String(step + 1));
	await expect(caption).not.toHaveText(before ?? '');
	await slider(page).focus();
	await page.keyboard.press('Home');
	await expect(page.locator('html')).toHaveAttribute('data-step', '0');
	// An address is written down within half a second.
	await page.waitForTimeout(700);
	expect(page.url()).toBe(address);
});

test('outside the scene, Space and the paging keys scroll', async ({ page }) => {
	const step = await page.locator('html').getAttribute('data-step');
	await page.locator('body').press('PageDown');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await expect(page.locator('html')).toHaveAttribute('data-step', step ?? '');
});

test('every lesson is there in order, with its own little score and time', async ({ page }) => {
	const lessons = page.getByRole('region', { name: 'The programme, in order' });
	await expect(lessons.getByRole('link')).toHaveCount(scenarios.length);
	const scores = lessons.locator('svg');
	await expect(scores).toHaveCount(scenarios.length);
	const row = (name: string) => lessons.getByRole('listitem').filter({ hasText: name });
	const waits = (name: string) => row(name).locator('path.timer').getAttribute('d');
	const bars = async (name: string): Promise<number> =>
		((await waits(name)) ?? '').split('M').length - 1;
	expect(await bars('three awaits')).toBe(3);
	expect(await bars('asyncio.gather')).toBe(3);
	const reach = (name: string): Promise<number> =>
		row(name)
			.locator('path.timer')
			.evaluate((path: SVGPathElement) => path.getBBox().width);
	const ratio = (await reach('three awaits')) / (await reach('asyncio.gather'));
	expect(ratio, 'three seconds beside one').toBeCloseTo(3, 1);
	await expect(row('three awaits')).toContainText('3.00 s');
	await expect(row('asyncio.gather')).toContainText('1.00 s');
});
