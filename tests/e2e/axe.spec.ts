import { expect, test, type Page } from '@playwright/test';
import { faults, sideways } from './axe.ts';
import { STRICT_SITE } from './hosts.ts';
import { atStep, slider } from './scene.ts';

/** Each in every theme and at every width, from a host that sends a strict content security policy. */
const ROUTES = ['', 'notices', 'play/gather?t=0.5', 'embed/gather?t=0.5', 'present/gather?t=0.5'];
const THEMES = ['light', 'dark', 'projector'] as const;
const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 640, height: 420 },
	{ width: 375, height: 700 },
	{ width: 320, height: 640 }
];

/** Opens a page from the strict host, and gives what the browser complains about from then on. */
async function openStrictly(page: Page, route: string): Promise<readonly string[]> {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	const response = await page.goto(STRICT_SITE + route);
	expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	return complaints;
}

/** The projector's theme is the page's own; the other two follow the system. */
async function put(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
	await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
	await page.evaluate((name) => {
		const { dataset } = document.documentElement;
		if (name === 'projector') dataset.theme = name;
		else delete dataset.theme;
	}, theme);
}

for (const route of ROUTES)
	test(`axe finds nothing on /${route}, whatever the theme and the width`, async ({ page }) => {
		const complaints = await openStrictly(page, route);
		for (const theme of THEMES) {
			await put(page, theme);
			for (const size of SIZES) {
				await page.setViewportSize(size);
				const where = `${theme}, ${String(size.width)} px`;
				expect(await faults(page), where).toEqual([]);
				expect(await sideways(page), where).toBe(0);
			}
		}
		expect(complaints).toEqual([]);
	});

for (const way of ['Table', 'Transcript', 'Events', 'Picture'])
	test(`axe finds nothing on a step read as ${way}, from the first to the last`, async ({
		page
	}) => {
		const complaints = await openStrictly(page, 'play/gather');
		const length = Number(await slider(page).getAttribute('max'));
		await page.getByRole('tab', { name: way }).click();
		await expect(page.getByRole('tabpanel')).toBeVisible();
		for (const width of [1440, 375]) {
			await page.setViewportSize({ width, height: 800 });
			for (const step of way === 'Picture' ? [0, 8, 14, length] : [Math.round(length / 2)]) {
				await slider(page).fill(String(step));
				await atStep(page, step);
				expect(await faults(page), `step ${String(step)}, ${String(width)} px`).toEqual([]);
			}
		}
		expect(complaints).toEqual([]);
	});
