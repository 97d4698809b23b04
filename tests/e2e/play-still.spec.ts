import { expect, test, type Page } from '@playwright/test';

/** What a page that never comes to life shows nevertheless. */
async function stands(page: Page): Promise<void> {
	const sentence = page.getByText('This is how the program begins');
	await expect(sentence).toBeVisible({ timeout: 15_000 });
	await expect(sentence.getByRole('link')).toHaveAttribute('href', /play\/gather$/);
	await expect(page.getByRole('region', { name: 'Code' })).toContainText('asyncio.gather');
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText(/\w+\./);
	const pictures = page.getByRole('region', { name: 'Event loop' }).locator('svg');
	await expect(pictures.filter({ visible: true })).toHaveCount(1);
}

for (const width of [375, 1440]) {
	test.describe(`without JavaScript, ${String(width)} px wide`, () => {
		test.use({ javaScriptEnabled: false, viewport: { width, height: 800 } });
		test('the page shows its first picture, its code and a sentence', async ({ page }) => {
			await page.goto('play/gather');
			await stands(page);
		});
	});
}

test('a page whose scripts cannot be loaded shows the same, a little later', async ({ page }) => {
	await page.route('**/*', (route) =>
		route.request().resourceType() === 'script' ? route.abort() : route.continue()
	);
	await page.goto('play/gather');
	await stands(page);
});

test('a page that comes to life has nothing to say about it', async ({ page }) => {
	await page.goto('play/gather');
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	await expect(page.getByText('This is how the program begins')).toBeHidden();
});
