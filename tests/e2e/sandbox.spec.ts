import { expect, test } from '@playwright/test';
import { framing, siteAt } from './hosts.ts';

test('a scene steps inside a sandboxed frame on another origin', async ({ page }) => {
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(error.message));
	await page.goto(framing(`${siteAt('clean')}play/gather`, 'allow-scripts'));
	const scene = page.frameLocator('iframe');
	const html = scene.locator('html');
	await expect(html).toHaveAttribute('data-ready', 'true');
	await expect(html).toHaveAttribute('data-step', '0');
	const narration = scene.getByRole('region', { name: 'Narration' });
	const before = await narration.innerText();
	await scene.getByRole('button', { name: 'Next step' }).click();
	await expect(html).toHaveAttribute('data-step', '1');
	expect(await narration.innerText()).not.toBe(before);
	expect(troubles).toEqual([]);
});
