import { expect, test } from '@playwright/test';
import { scenarios } from '../scenarios.ts';
import { BEHAVIOURS, siteAt } from './hosts.ts';

const ROOMS = ['play', 'embed', 'present'];
const roomsOf = (slugs: readonly string[]): readonly string[] =>
	ROOMS.flatMap((room) => slugs.map((slug) => `${room}/${slug}`));

const routes = ['', 'notices', ...roomsOf(scenarios)];
/** What hosts differ in is an address's form, of which there are as many as there are routes: two scenes come alive. */
const opened = (behaviour: string): readonly string[] =>
	behaviour === 'clean' ? routes : ['', 'notices', ...roomsOf(['gather', 'queue'])];

for (const behaviour of BEHAVIOURS) {
	test(`every page has an answer with and without a final slash (${behaviour})`, async ({
		request
	}) => {
		for (const route of routes)
			for (const slash of route === '' ? [''] : ['', '/']) {
				const response = await request.get(siteAt(behaviour) + route + slash);
				expect(response.status(), route + slash).toBe(200);
				expect(await response.text()).toContain('<main');
			}
	});

	test(`every page comes alive with and without a final slash (${behaviour})`, async ({ page }) => {
		test.setTimeout(240_000);
		const troubles: string[] = [];
		const exact = behaviour === 'clean' || behaviour === 'redirect';
		page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`));
		page.on('response', (response) => {
			// Where a host serves the other form, the browser looks ahead before the address is mended.
			if (response.status() >= 400 && exact)
				troubles.push(`${String(response.status())} ${response.url()}`);
		});
		for (const route of opened(behaviour))
			for (const slash of route === '' ? [''] : ['', '/']) {
				await page.goto(siteAt(behaviour) + route + slash);
				await expect(page.locator('main')).toHaveCount(1);
				await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
				await expect(page.locator('body')).toHaveCSS('font-family', /Atkinson/);
			}
		expect(troubles).toEqual([]);
	});
}

test('an address that does not exist gets one page that needs nothing else', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const response = await page.goto('play/no-such-scenario');
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'Go to the lessons' }).click();
	await expect(page).toHaveURL(siteAt('clean'));
	expect(asked[0]).toContain('no-such-scenario');
	// Nothing between the page itself and what the link asked for.
	expect(asked[1]).toBe(siteAt('clean'));
});

test('the trace format is published as a JSON Schema', async ({ request }) => {
	const schema: unknown = await (await request.get('trace.schema.json')).json();
	expect(schema).toHaveProperty('properties.events');
	expect(schema).toHaveProperty('title', expect.stringContaining('version'));
});
