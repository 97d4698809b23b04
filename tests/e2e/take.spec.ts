import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { parseTrace } from '#lib/trace/parse.ts';
import { faults } from './axe.ts';
import { STRICT_SITE } from './hosts.ts';
import { atStep, open, slider } from './scene.ts';
import { differing } from './pixels.ts';

/** Opens the dialog with all that can be taken. */
async function take(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('button', { name: 'Take it with you' }).click();
	await expect(page.getByRole('dialog', { name: 'Take it with you' })).toBeVisible();
}

/** What a button of it saves. */
async function saved(page: Page, name: string): Promise<Download> {
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	const download = await coming;
	await expect(page.getByText(`Saved: ${download.suggestedFilename()}`)).toBeVisible();
	return download;
}

const textOf = async (download: Download): Promise<string> =>
	readFile(await download.path(), 'utf8');
const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

const SVG = 'Save the picture as SVG';

test('a picture as SVG is called after its step, and twice the same place is twice the same bytes', async ({
	page
}) => {
	await open(page, 'play/gather?step=12');
	await take(page);
	const first = await saved(page, SVG);
	expect(first.suggestedFilename()).toBe('gather-step-12.svg');
	const text = await textOf(first);
	expect(await textOf(await saved(page, SVG))).toBe(text);
	// However the scene is read, and once more on another visit.
	await open(page, 'play/gather?step=12');
	await page.getByRole('tab', { name: 'Table' }).click();
	await take(page);
	expect(await textOf(await saved(page, SVG))).toBe(text);
});

test('a picture as SVG says in words what it shows, and needs nothing beside it', async ({
	page
}) => {
	await open(page, 'play/gather?step=12');
	const sentence = await page.getByRole('region', { name: 'Narration' }).innerText();
	await take(page);
	const text = await textOf(await saved(page, SVG));
	const said = await page.evaluate((source) => {
		const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
		const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
		const referred = [...source.matchAll(/url\(&quot;#([^)]+)&quot;\)/g)].map(([, id]) => id);
		return {
			name: root.localName,
			title: root.querySelector(':scope > title')?.textContent,
			desc: root.querySelector(':scope > desc')?.textContent,
			classes: root.querySelectorAll('[class], [tabindex], [aria-hidden], script').length,
			missing: referred.filter((id) => id === undefined || !ids.includes(id)),
			twice: ids.filter((id, index) => ids.indexOf(id) !== index)
		};
	}, text);
	expect(said).toMatchObject({ name: 'svg', classes: 0, missing: [], twice: [] });
	expect(said.title).toMatch(/^All at once: asyncio.gather, step 12 of \d+$/);
	const line = sentence.split('\n').find((each) => each.length > 20) ?? sentence;
	expect(said.desc).toContain(line.trim());
	for (const name of ['Running: ', 'Ready queue: ', 'Timers: ', 'Awaiting: '])
		expect(said.desc).toContain(name);
	expect(text).not.toMatch(/var\(|(?:href|src)="|url\((?!&quot;#|data:)|@import/);
});

for (const { theme, step, width } of [
	{ theme: 'light', step: 12, width: 1440 },
	{ theme: 'dark', step: 20, width: 1440 },
	{ theme: 'projector', step: 8, width: 1024 },
	{ theme: 'light', step: 20, width: 375 }
])
	test(`a picture as SVG, opened alone, looks like the page: ${theme}, ${String(width)} px, step ${String(step)}`, async ({
		page,
		context
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, `play/gather?step=${String(step)}&theme=${theme}`);
		await page.evaluate(() => document.fonts.ready);
		await take(page);
		const text = await textOf(await saved(page, SVG));
		await page.getByRole('button', { name: 'Close' }).click();
		// The thread to the code is the page's, not the stage's.
		await page.locator('.stage svg:not([viewBox])').evaluateAll((threads) => {
			for (const each of threads) each.remove();
		});
		const stage = page.locator('.stage .picture svg');
		const clip = await stage.boundingBox();
		if (clip === null) throw new Error('There is no stage.');
		const onPage = await page.screenshot({ clip });

		const alone = await context.newPage();
		await alone.setViewportSize({ width: 1440, height: 900 });
		const ratio = await stage.evaluate(
			(svg: SVGSVGElement) => svg.clientWidth / svg.viewBox.baseVal.width
		);
		expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
		await alone.goto(`data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`);
		const picture = await alone.screenshot({
			clip: { x: 44, y: 16, width: clip.width, height: clip.height }
		});
		// Of letters that fall between two pixels, the edges may differ.
		expect(await differing(page, onPage, picture)).toBeLessThan(0.01);
	});

test('a picture as PNG is the same at once, twice and four times the size', async ({ page }) => {
	await open(page, 'play/gather?step=12');
	await take(page);
	const svg = await textOf(await saved(page, SVG));
	const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
	for (const [name, scale, file] of [
		['Save the picture as PNG', 1, 'gather-step-12.png'],
		['Save the picture as PNG, twice as large', 2, 'gather-step-12@2x.png'],
		['Save the picture as PNG, four times as large', 4, 'gather-step-12@4x.png']
	] as const) {
		const download = await saved(page, name);
		expect(download.suggestedFilename()).toBe(file);
		const png = await bytesOf(download);
		expect(png.readUInt32BE(16)).toBe(Number(width) * scale);
		expect(png.readUInt32BE(20)).toBe(Number(height) * scale);
		if (scale !== 1) continue;
		const alone = await page.context().newPage();
		await alone.setViewportSize({ width: Number(width), height: Number(height) });
		await alone.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
		expect(await differing(page, png, await alone.screenshot())).toBeLessThan(0.01);
	}
});

test('a saved trace is a trace, and the other file is for Perfetto', async ({ page }) => {
	await open(page, 'play/gather?step=12');
	await take(page);
	const trace = await saved(page, 'Save the recording as a trace');
	expect(trace.suggestedFilename()).toBe('gather.trace.json');
	const { scenario, events } = parseTrace(JSON.parse(await textOf(trace)));
	expect(scenario?.title).toBe('All at once: asyncio.gather');
	const perfetto = await saved(page, 'Save the recording for Perfetto');
	expect(perfetto.suggestedFilename()).toBe('gather.perfetto.json');
	const { traceEvents } = JSON.parse(await textOf(perfetto)) as { traceEvents: unknown[] };
	expect(traceEvents.length).toBeGreaterThan(10);
	expect(events.length).toBeGreaterThan(10);
});

test('what plays stands still while something is taken, and nothing else changes', async ({
	page
}) => {
	await open(page, 'play/gather?step=12');
	await take(page);
	expect(await faults(page)).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await atStep(page, 12);
	await expect(slider(page)).toHaveValue('12');
});

test('where the host’s rules forbid a PNG, a sentence says so', async ({ page }) => {
	await page.goto(`${STRICT_SITE}play/gather?step=12`);
	await page.locator('html[data-ready]').waitFor();
	await take(page);
	await page.getByRole('button', { name: 'Save the picture as PNG', exact: true }).click();
	await expect(page.getByText('The SVG is the same picture.')).toBeVisible();
	expect((await saved(page, SVG)).suggestedFilename()).toBe('gather-step-12.svg');
});
