import { expect, test, type Page } from '@playwright/test';
import { KEYS, TIMELINE_KEYS } from '#lib/views/transport/keys.ts';
import { PRESENT_KEYS } from '#lib/views/transport/present-keys.ts';
import { DOCUMENTS } from '../../src/routes/docs/pages.ts';
import { PARAMETERS } from '../../src/routes/docs/embed/parameters.ts';
import { faults, sideways } from './axe.ts';
import { STRICT_SITE, siteAt } from './hosts.ts';

const routes = ['docs', ...DOCUMENTS.map(({ path }) => path.slice(1))];
const WIDTHS = [320, 640, 1440];

/** Opens a page, and gives what the browser complains about from then on. */
async function open(page: Page, route: string): Promise<readonly string[]> {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	await page.goto(STRICT_SITE + route);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	return complaints;
}

for (const route of routes)
	test(`/${route} is one page to read, in light and dark, on a phone and on a desk`, async ({
		page
	}) => {
		const complaints = await open(page, route);
		await expect(page.locator('main')).toHaveCount(1);
		await expect(page.locator('h1')).toHaveCount(1);
		await expect(page).toHaveTitle(/\w.* · Loopscope/);
		await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\w{3}.*\./);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 800 });
			expect(await sideways(page), `${String(width)} px`).toBe(0);
		}
		expect(await faults(page), 'light').toEqual([]);
		// Nothing but its colours is another.
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await faults(page, ['color-contrast']), 'dark').toEqual([]);
		expect(complaints).toEqual([]);
	});

test('every document answers with and without a final slash, and all its links lead somewhere', async ({
	request
}) => {
	const known = new Map<string, string>();
	async function textAt(url: string): Promise<string> {
		const text =
			known.get(url) ?? (await (await request.get(url, { failOnStatusCode: true })).text());
		known.set(url, text);
		return text;
	}
	for (const route of routes.flatMap((each) => [each, `${each}/`])) {
		const url = siteAt('clean') + route;
		const links = [...(await textAt(url)).matchAll(/<a [^>]*?href="([^"]*)"/g)];
		expect(links.length, route).toBeGreaterThan(4);
		for (const [, href = ''] of links) {
			const { origin, pathname, hash } = new URL(href, url);
			const text = await textAt(origin + pathname);
			if (hash !== '') expect(text, `${route} ${href}`).toContain(`id="${hash.slice(1)}"`);
		}
	}
});

test('the documents name every parameter and every key that the pages read', async ({ page }) => {
	const heads = (): Promise<string[]> => page.locator('tbody th').allInnerTexts();
	await page.goto('docs/embed');
	expect(await heads()).toEqual(expect.arrayContaining(Object.keys(PARAMETERS)));
	await page.goto('docs/keyboard');
	const keys = [...KEYS, ...TIMELINE_KEYS, ...PRESENT_KEYS].map(({ shown }) => shown);
	expect(await heads()).toEqual(expect.arrayContaining(keys));
});

test('a moment in a document goes on and back, and is a scene’s own', async ({ page }) => {
	await page.goto('docs/trace');
	await page.locator('html[data-ready]').waitFor();
	const moment = page.getByRole('group', { name: /a live example$/ });
	await expect(moment).toContainText('It wakes Task-2');
	await expect(moment).toContainText('"type":"timer.fired"');
	await moment.getByRole('button', { name: 'Next step' }).click();
	await expect(moment).toContainText('It wakes Task-3');
	await moment.getByRole('button', { name: 'Previous step' }).click();
	await expect(moment).toContainText('It wakes Task-2');
	await moment.getByRole('link').click();
	await expect(page.locator('html')).toHaveAttribute('data-step', '14');
});

test('a frame comes when a reader comes near, and is as tall as the scene in it says', async ({
	page
}) => {
	await page.goto('docs/embed');
	await page.locator('html[data-ready]').waitFor();
	await expect(page.locator('iframe')).toHaveCount(0);
	await page.getByRole('button', { name: 'Table' }).scrollIntoViewIfNeeded();
	await page.getByRole('button', { name: 'Table' }).click();
	const frame = page.locator('iframe').and(page.locator('[src*=table]'));
	const scene = frame.contentFrame();
	await expect(scene.getByRole('table', { name: 'Tasks' })).toBeVisible();
	const inside = await scene
		.locator('main')
		.evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
	await expect.poll(async () => (await frame.boundingBox())?.height).toBe(inside);
});
