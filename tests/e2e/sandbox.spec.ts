import { expect, test } from '@playwright/test';
import { framing, siteAt, STRICT_SITE } from './hosts.ts';

const SITES = { 'a plain host': siteAt('clean'), 'a strict host': STRICT_SITE };

for (const [host, site] of Object.entries(SITES))
	for (const room of ['play', 'embed', 'present'])
		test(`/${room} of ${host} steps inside a sandboxed frame on another origin`, async ({
			page
		}) => {
			const troubles: string[] = [];
			page.on('pageerror', (error) => troubles.push(error.message));
			page.on('console', (message) => {
				if (message.type() === 'error') troubles.push(message.text());
			});
			await page.goto(framing(`${site}${room}/gather`, { sandbox: 'allow-scripts' }));
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
