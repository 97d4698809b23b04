import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { scenarioFiles } from '../scenarios.ts';
import { faults, sideways } from './axe.ts';

test.use({ javaScriptEnabled: false });

test('every handout has each marker of its lesson: a picture, a sentence, who is where, room for notes', async ({
	request
}) => {
	for (const [slug, file] of scenarioFiles) {
		const program = await readFile(file, 'utf8');
		const html = await (await request.get(`handout/${slug}`)).text();
		const sheets = html.split('<section').slice(1);
		// A marker stands in the program; one that the run never comes by has no place in it.
		expect(sheets.length, slug).toBeLessThanOrEqual(
			(program.match(/#: (marker|ask) /g) ?? []).length
		);
		for (const sheet of sheets) {
			expect(sheet, slug).toContain('<svg');
			expect(sheet, slug).toMatch(/class="said[^"]*">[^<]+\.</);
			for (const name of ['Running', 'Ready queue', 'Timers', 'Awaiting'])
				expect(sheet, slug).toContain(`>${name}</dt>`);
			expect(sheet, slug).toContain('>Notes</p>');
		}
	}
});

test('a handout needs no script, on a screen and on paper', async ({ page, browser }) => {
	await page.goto('handout/gather');
	await expect(page.locator('main section')).not.toHaveCount(0);
	for (const width of [1440, 320]) {
		await page.setViewportSize({ width, height: 800 });
		await expect(page.locator('main svg').first()).toBeVisible();
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('link', { name: 'Play it' })).toBeHidden();
	await expect(page.getByText('Notes', { exact: true }).first()).toBeVisible();
	// axe itself is a script.
	const scripted = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
	await scripted.goto(page.url());
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of [1440, 320]) {
			await scripted.emulateMedia({ colorScheme });
			await scripted.setViewportSize({ width, height: 800 });
			expect(await faults(scripted), `${colorScheme}, ${String(width)} px`).toEqual([]);
			expect(await sideways(scripted), `${colorScheme}, ${String(width)} px`).toBe(0);
		}
});
