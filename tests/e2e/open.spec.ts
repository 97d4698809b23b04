import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test, type JSHandle, type Locator, type Page } from '@playwright/test';
import { traceText } from '#lib/recorder/trace-text.ts';
import { script } from '#lib/trace/script.ts';
import { faults, sideways } from './axe.ts';
import { STRICT_SITE } from './hosts.ts';
import { atStep, open, twoFrames } from './scene.ts';

/** The smallest whole run. */
const RUN = traceText(script('run.ended returned', 'x = "<img src=y onerror=z()>"\n'));

type Content = string | Buffer;

/** What hangs over the page while somebody drags files. */
const dragged = (page: Page, files: Readonly<Record<string, Content>>): Promise<JSHandle> =>
	page.evaluateHandle(
		async (files) => {
			const transfer = new DataTransfer();
			for (const [name, base64] of files) {
				const bytes = await (await fetch(`data:;base64,${base64}`)).arrayBuffer();
				transfer.items.add(new File([bytes], name));
			}
			return transfer;
		},
		Object.entries(files).map(
			([name, content]) => [name, Buffer.from(content).toString('base64')] as const
		)
	);

/** Lets a file fall on the page. */
async function drop(page: Page, name: string, content: Content): Promise<void> {
	const files = await dragged(page, { [name]: content });
	await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
	await expect(page.getByText('Drop a recording to open it')).toBeVisible();
	await page.dispatchEvent('body', 'drop', { dataTransfer: files });
	await expect(page.getByText('Drop a recording to open it')).toHaveCount(0);
}

/** The trace that a scene’s menu saves. */
async function traceOf(page: Page, scenario: string): Promise<string> {
	await open(page, `play/${scenario}`);
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('button', { name: 'Take it with you' }).click();
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the recording as a trace' }).click();
	return readFile(await (await coming).path(), 'utf8');
}

const narration = (page: Page): Promise<string> =>
	page.getByRole('region', { name: 'Narration' }).innerText();

for (const [scenario, place] of [
	['gather', 'step=12'],
	['queue', 'step=9'],
	['lock', 'step=9&level=events']
] as const)
	test(`a saved trace of ${scenario}, dropped on another scene, is played like its own, and Back leads to what was open`, async ({
		page
	}) => {
		const trace = await traceOf(page, scenario);
		await open(page, `play/${scenario}?${place}`);
		const told = await narration(page);
		const table = page.getByRole('table', { name: 'Tasks' });
		await page.getByRole('tab', { name: 'Table' }).click();
		const rows = await table.innerText();

		await open(page, 'play/await?step=5');
		const before = await narration(page);
		await drop(page, `${scenario}.json`, gzipSync(trace));
		await expect(page).toHaveURL(/\/open\?recording=1/);
		await atStep(page, 0);
		const [, step = ''] = /step=(\d+)/.exec(place) ?? [];
		if (place.includes('events')) {
			await page.getByRole('button', { name: 'More' }).click();
			await page.getByRole('combobox', { name: 'Level' }).selectOption('Events: everything');
			await page.keyboard.press('Escape');
		}
		await page.getByRole('slider', { name: 'Timeline' }).fill(step);
		await atStep(page, step);
		expect(await narration(page)).toBe(told);
		await page.getByRole('tab', { name: 'Table' }).click();
		expect(await table.innerText()).toBe(rows);

		// The address follows a moment later; whoever leaves before that comes back to where it was last.
		await expect(page).toHaveURL(new RegExp(`step=${step}`));
		await page.goBack();
		await atStep(page, 5);
		await expect(page).toHaveURL(/play\/await\?step=5$/);
		expect(await narration(page)).toBe(before);
		await page.goForward();
		await expect(page).toHaveURL(/recording=1/);
		await atStep(page, step);
	});

test('what an opened file says is text, whatever it says', async ({ page }) => {
	await open(page, 'play/gather');
	await drop(page, 'a.json', RUN);
	await atStep(page, 0);
	await expect(page.getByLabel('Code').getByText('<img src=y onerror=z()>')).toBeVisible();
	await expect(page.locator('img')).toHaveCount(0);
	await expect(page).toHaveTitle('script.py · Loopscope');
	// There is no address at which somebody else would find it.
	await page.getByRole('button', { name: 'More' }).click();
	await expect(page.getByRole('button', { name: 'Take it with you' })).toBeVisible();
	await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Present' })).toHaveCount(0);
	// Another one has a page of its own, too.
	await page.keyboard.press('Escape');
	await drop(page, 'b.json', RUN);
	await expect(page).toHaveURL(/recording=2/);
	await page.goBack();
	await expect(page).toHaveURL(/recording=1/);
	await atStep(page, 0);
	// Nothing is kept anywhere, and the page says so.
	await page.reload();
	await expect(page.getByRole('status')).toContainText('Open the file once more.');
});

const json = JSON.parse(RUN) as Record<string, unknown>;
const FILES: Readonly<
	Record<string, readonly [name: string, content: string | Buffer, says: RegExp]>
> = {
	'an empty file': ['a.json', '', /empty/],
	'a program': ['a.py', 'import asyncio\n', /Python program.*Record it first/],
	'a picture': ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), /not text/],
	'a text': ['a.txt', 'Hello.', /not a trace: a trace is JSON/],
	'other JSON': ['a.json', '{"a": [1, 2]}', /not a Loopscope trace/],
	'a truncated trace': ['a.json', RUN.slice(0, -9), /breaks off before its end/],
	'a truncated package': ['a.gz', gzipSync(RUN).subarray(0, -9), /not whole/],
	'a trace from the future': [
		'a.json',
		JSON.stringify({ ...json, version: 99 }),
		/version 99.*Open it there/
	],
	'a trace that no loop made': [
		'a.json',
		traceText(script('handle.ended h1\nrun.ended returned')),
		/Event \d+ \(handle.ended\) breaks a law/
	],
	'brackets without end': ['a.json', '['.repeat(5e6), /not a trace/],
	'a prototype': ['a.json', RUN.replace('{', '{"__proto__": {"x": 1},'), /is wrong/],
	'50 MB': ['a.json', Buffer.alloc(50e6, ' '), /larger than 36 MB/],
	'a bomb': ['a.gz', gzipSync(Buffer.alloc(50e6, ' ')), /larger than 36 MB/]
};

for (const [what, [name, content, says]] of Object.entries(FILES))
	test(`dropping ${what} gives a sentence, and leaves the page as it was`, async ({ page }) => {
		const complaints: string[] = [];
		page.on('pageerror', (error) => complaints.push(error.message));
		await open(page, 'play/gather?step=12');
		const tab = page.getByRole('tab', { name: 'Table' });
		await tab.click();
		await expect(page.getByRole('table', { name: 'Tasks' })).toBeVisible();
		const before = await page.locator('main').innerText();
		const address = page.url();
		await drop(page, name, content);
		const dialog = page.getByRole('dialog', { name: 'This can’t be opened' });
		await expect(dialog.getByRole('alert')).toHaveText(says);
		await expect(dialog).toContainText(name);
		expect(await faults(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		expect(page.url()).toBe(address);
		expect(await page.locator('main').innerText()).toBe(before);
		expect(complaints).toEqual([]);
		// The focus is where it was, and the scene has its keys.
		await expect(tab).toBeFocused();
		await page.keyboard.press('l');
		await atStep(page, 22);
	});

const refused = (page: Page): Locator => page.getByRole('dialog', { name: 'This can’t be opened' });

for (const path of ['', 'compare?a=sequential&b=gather&step=7', 'docs/read', 'handout/gather'])
	test(`a file that falls on /${path} leaves it as it was, or is opened on a page of its own`, async ({
		page
	}) => {
		await page.goto(path);
		await page.locator('html[data-ready]').waitFor();
		const address = page.url();
		await drop(page, 'a.json', '{"a": [1, 2]}');
		await expect(refused(page).getByRole('alert')).toHaveText(/not a Loopscope trace/);
		await page.keyboard.press('Escape');
		await expect(refused(page)).toHaveCount(0);
		expect(page.url()).toBe(address);
		await drop(page, 'b.json', RUN);
		await expect(page).toHaveURL(/\/open\?recording=1/);
		await atStep(page, 0);
		await page.goBack();
		await expect(page).toHaveURL(address);
	});

test('of several files none is opened, and why is said', async ({ page }) => {
	await page.goto('docs');
	await page.locator('html[data-ready]').waitFor();
	const files = await dragged(page, { 'a.json': RUN, 'b.json': RUN });
	await page.dispatchEvent('body', 'drop', { dataTransfer: files });
	await expect(refused(page).getByRole('alert')).toHaveText(/One recording.*these are 2 files/);
	await expect(refused(page)).toContainText('a.json and 1 more');
});

for (const path of ['embed/gather', 'embed/compare?a=sequential&b=gather', 'present/gather?step=9'])
	test(`a file that falls on /${path} is let go, and nothing is said`, async ({ page }) => {
		await open(page, path);
		const address = page.url();
		const files = await dragged(page, { 'a.json': RUN });
		const taken = await page.evaluate((dataTransfer) => {
			const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
			const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
			return [over, drop].map((event) => !document.body.dispatchEvent(event));
		}, files as JSHandle<DataTransfer>);
		expect(taken).toEqual([true, true]);
		await page.waitForLoadState('networkidle');
		await twoFrames(page);
		await expect(page.locator('dialog[open]')).toHaveCount(0);
		await expect(page.getByText('Drop a recording to open it')).toHaveCount(0);
		expect(page.url()).toBe(address);
	});

test('a file can be chosen, by keyboard as well, on the page for it and in a scene', async ({
	page
}) => {
	const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(RUN) };
	// Waited for from the start: a browser that is not told in time opens its own window.
	const choosing = page.waitForEvent('filechooser');
	await page.goto(`${STRICT_SITE}open`);
	await page.locator('html[data-ready]').waitFor();
	await page.getByLabel('Open a recording…').focus();
	await page.keyboard.press('Enter');
	await (await choosing).setFiles(file);
	await atStep(page, 0);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('script.py');
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('button', { name: 'Take it with you' }).click();
	await page.getByLabel('Open a recording…').setInputFiles(file);
	await expect(page).toHaveURL(/recording=2/);
	await atStep(page, 0);
});

test('the page for it is one to read, at any width and in any colours', async ({ page }) => {
	await page.goto(`${STRICT_SITE}open`);
	await page.locator('html[data-ready]').waitFor();
	for (const theme of ['light', 'dark', 'projector'])
		for (const width of [1440, 640, 320]) {
			await page.setViewportSize({ width, height: 800 });
			await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
			expect(await faults(page), `${theme}, ${String(width)} px`).toEqual([]);
			expect(await sideways(page), `${theme}, ${String(width)} px`).toBe(0);
		}
});
