import { expect, test } from '@playwright/test';
import { scenarios } from '../scenarios.ts';
import { BEHAVIOURS, siteAt } from './hosts.ts';

const ROOMS = ['play', 'embed', 'present'];
const roomsOf = (slug: string): readonly string[] => ROOMS.map((room) => `${room}/${slug}`);
const alone = ['', 'notices', 'open'];
const routes = [...alone, ...scenarios.flatMap(roomsOf)];

const withSlash = (route: string): readonly string[] =>
	route === '' ? [''] : [route, `${route}/`];

for (const behaviour of BEHAVIOURS) {
	test(`every page has an answer with and without a final slash (${behaviour})`, async ({
		request
	}) => {
		for (const route of routes.flatMap(withSlash)) {
			const response = await request.get(siteAt(behaviour) + route);
			expect(response.status(), route).toBe(200);
			expect(await response.text()).toContain('<main');
		}
	});

	/** What hosts differ in is an address's form, of which there are as many as there are routes: two scenes come alive. */
	const slugs = behaviour === 'clean' ? scenarios : ['gather', 'queue'];
	for (const [what, opened] of [
		['what stands alone', alone],
		...slugs.map((slug) => [slug, roomsOf(slug)] as const)
	] as const)
		test(`every page of ${what} comes alive with and without a final slash (${behaviour})`, async ({
			page
		}) => {
			const troubles: string[] = [];
			const exact = behaviour === 'clean' || behaviour === 'redirect';
			page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`));
			page.on('response', (response) => {
				// Where a host serves the other form, the browser looks ahead before the address is mended.
				if (response.status() >= 400 && exact)
					troubles.push(`${String(response.status())} ${response.url()}`);
			});
			for (const route of opened.flatMap(withSlash)) {
				await page.goto(siteAt(behaviour) + route);
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

test('a lost page names what was asked for, the nearest lesson, and all of them', async ({
	page
}) => {
	await page.goto('play/gahter/?step=3');
	await expect(page.locator('main')).toContainText(/There is no page at \S*\/play\/gahter\/\./);
	await expect(
		page.getByRole('list', { name: 'All of them, in order' }).getByRole('link')
	).toHaveCount(scenarios.length);
	await page.getByText('Perhaps it is').getByRole('link').click();
	await expect(page).toHaveURL(`${siteAt('clean')}play/gather`);

	await page.goto('%E0%A4%A');
	await expect(page.locator('main')).toContainText('There is no page at');
	await expect(page.getByText('Perhaps it is')).toBeHidden();
});

test('the trace format is published as a JSON Schema', async ({ request }) => {
	const schema: unknown = await (await request.get('trace.schema.json')).json();
	expect(schema).toHaveProperty('properties.events');
	expect(schema).toHaveProperty('title', expect.stringContaining('version'));
});
