import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = ['', 'play/gather', 'play/gather?step=8', 'play/await-outside', 'notices'];

for (const colorScheme of ['light', 'dark'] as const)
	for (const address of PAGES)
		test(`axe finds nothing on /${address} in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(address);
			await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
			).toEqual([]);
		});
