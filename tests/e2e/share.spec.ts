import { expect, test } from '@playwright/test';
import { framing, siteAt } from './hosts.ts';
import { open } from './scene.ts';

test.describe('with leave to copy', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
	test('a step’s link and its embed lead to the step', async ({ page }) => {
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		await open(page, 'play/gather?step=8&level=callbacks');
		await page.getByRole('button', { name: 'More' }).click();
		await page.getByRole('button', { name: 'Copy link to this step' }).click();
		await expect(page.getByText('Copied: a link')).toBeVisible();
		expect(await copied()).toBe(`${siteAt('clean')}play/gather?step=8&level=callbacks`);

		await page.getByRole('button', { name: 'Copy embed' }).click();
		await expect(page.getByText('Copied: HTML')).toBeVisible();
		await page.setContent(await copied());
		const frame = page.locator('iframe');
		await expect(frame).toHaveAttribute(
			'title',
			'Interactive: All at once: asyncio.gather, step by step'
		);
		await expect(frame).toHaveAttribute('loading', 'lazy');
		await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-step', '8');
		await page.getByRole('link').click();
		await expect(page.locator('html')).toHaveAttribute('data-step', '8');
	});
});

test('where copying is refused the text stands selected', async ({ page }) => {
	await page.goto(framing(`${siteAt('clean')}play/gather?step=2`, { sandbox: 'allow-scripts' }));
	const scene = page.frameLocator('iframe');
	await expect(scene.locator('html')).toHaveAttribute('data-step', '2');
	await scene.getByRole('button', { name: 'More' }).click();
	await scene.getByRole('button', { name: 'Copy embed' }).click();
	const field = scene.getByRole('textbox', { name: 'Text to copy' });
	await expect(field).toHaveValue(/^<iframe src="[^"]*embed\/gather\?step=2"/);
	await expect(field).toBeFocused();
	expect(
		await field.evaluate(
			(element) =>
				element instanceof HTMLTextAreaElement &&
				element.selectionEnd - element.selectionStart === element.value.length
		)
	).toBe(true);
});
