import { expect, test, type Page } from '@playwright/test';
import { stepsOf } from '#lib/model/steps.ts';
import { plain } from '#lib/narration/phrases.ts';
import { sentencesOf } from '#lib/narration/sentences.ts';
import { recordings } from '#lib/recorder/recordings.ts';
import { scenarioFiles, scenarios } from '../scenarios.ts';
import { faults, sideways } from './axe.ts';
import { atStep, open } from './scene.ts';

const recorded = recordings(() => null);

/** What the command line prints of a scenario, and the trace itself. */
async function told(slug: string) {
	const trace = await recorded.of(scenarioFiles.get(slug) ?? '', () => undefined);
	return { trace, steps: stepsOf(trace, 'story'), sentences: sentencesOf(trace).map(plain) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const transcript = (page: Page) => page.getByRole('list', { name: 'Transcript' });
const step = async (page: Page) => Number(await page.locator('html').getAttribute('data-step'));

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const slug of scenarios) {
		test(`the page of ${slug} tells every step`, async ({ page }) => {
			const { sentences } = await told(slug);
			await page.goto(`play/${slug}`);
			const rows = transcript(page).getByRole('button');
			await expect(rows).toHaveCount(sentences.length);
			const texts = await rows.allInnerTexts();
			expect(texts.map((text) => oneLine(text).replace(/^\d+ [\d.]+ s /, ''))).toEqual(
				sentences.map(oneLine)
			);
		});
	}
});

test('print shows the program, the picture and every step', async ({ page }) => {
	const { sentences } = await told('gather');
	await open(page, 'play/gather?step=9');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('region', { name: 'Code' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Event loop' })).toBeVisible();
	await expect(transcript(page).getByRole('button')).toHaveCount(sentences.length);
	await expect(page.getByRole('group', { name: 'Controls' })).toBeHidden();
});

test('print shows the same whichever tab is chosen, and cuts nothing', async ({ page }) => {
	const { sentences } = await told('gather');
	await page.setViewportSize({ width: 794, height: 1123 });
	await open(page, 'play/gather?step=9');
	for (const name of ['Table', 'Transcript', 'Events', 'Picture']) {
		await tab(page, name).click();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('region', { name: 'Event loop' })).toBeVisible();
		await expect(transcript(page).getByRole('button')).toHaveCount(sentences.length);
		await expect(page.getByRole('table', { name: 'Tasks' })).toHaveCount(0);
		expect(
			await page.evaluate(() =>
				['[aria-label="Program text"]', '.transcript'].map((selector) => {
					const part = document.querySelector(selector);
					return (
						part !== null &&
						part.scrollHeight <= part.clientHeight + 1 &&
						part.scrollWidth <= part.clientWidth
					);
				})
			)
		).toEqual([true, true]);
		expect(await sideways(page)).toBeLessThanOrEqual(0);
		await page.emulateMedia({ media: 'screen' });
		await expect(page.getByRole('region', { name: 'Event loop' })).toHaveCount(
			name === 'Picture' ? 1 : 0
		);
	}
	// A browser that prints says so before it looks at the stylesheet.
	await tab(page, 'Table').click();
	const drawn = await page.evaluate(() => {
		dispatchEvent(new Event('beforeprint'));
		const there = document.querySelector('[aria-label="Event loop"] svg') !== null;
		dispatchEvent(new Event('afterprint'));
		return there;
	});
	expect(drawn).toBe(true);
	await expect(page.getByRole('table', { name: 'Tasks' })).toBeVisible();
});

test('the tabs are one Tab stop with the arrow keys inside, which do not step', async ({
	page
}) => {
	await open(page, 'play/gather?step=9');
	await tab(page, 'Picture').focus();
	for (const [key, name, role] of [
		['ArrowRight', 'Table', 'table'],
		['ArrowRight', 'Transcript', 'list'],
		['ArrowRight', 'Events', 'list'],
		['ArrowRight', 'Picture', 'region'],
		['End', 'Events', 'list'],
		['ArrowLeft', 'Transcript', 'list'],
		['Home', 'Picture', 'region']
	] as const) {
		await page.keyboard.press(key);
		await expect(tab(page, name)).toBeFocused();
		await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
		await expect(page.getByRole('tabpanel')).toHaveCount(1);
		await expect(page.getByRole('tabpanel', { name }).getByRole(role).first()).toBeVisible();
	}
	await atStep(page, 9);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('tablist')).not.toBeFocused();
	await expect(page.getByRole('tab').and(page.locator(':focus'))).toHaveCount(0);
});

for (const width of [320, 375, 640, 1024, 1440]) {
	test(`no tab moves anything in a window of ${String(width)} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, 'play/event-loop?step=20');
		const places = new Set<string>();
		for (const name of ['Picture', 'Table', 'Transcript', 'Events']) {
			await tab(page, name).click();
			await expect(page.getByRole('tabpanel', { name })).toBeVisible();
			places.add(
				await page.evaluate(() =>
					['Code', 'Narration', 'Console', 'Controls']
						.map((label) => {
							const box = document.querySelector(`[aria-label=${label}]`)?.getBoundingClientRect();
							return `${label} ${String(box?.left)} ${String((box?.top ?? 0) + scrollY)}`;
						})
						.concat(String(document.documentElement.scrollWidth), String(innerWidth))
						.join('; ')
				)
			);
		}
		expect([...places]).toHaveLength(1);
	});
}

test('a row of the transcript goes to its step, and the present one stays in sight', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 1000 });
	await open(page, 'play/event-loop');
	await tab(page, 'Transcript').click();
	const rows = transcript(page).getByRole('button');
	const count = await rows.count();
	await rows.nth(4).click();
	await atStep(page, 5);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await atStep(page, 6);
	await page.keyboard.press('ArrowRight');
	await atStep(page, 7);
	for (const at of [count, 1, Math.round(count / 2)]) {
		await page.getByRole('slider', { name: 'Timeline' }).fill(String(at));
		const present = transcript(page).locator('[aria-current="step"]');
		await expect(present).toHaveCount(1);
		await expect(present).toBeInViewport({ ratio: 1 });
		expect(await present.innerText()).toMatch(new RegExp(`^${String(at)}\\s`));
	}
});

test('what is closed is left alone while the scene steps on', async ({ page }) => {
	await open(page, 'play/gather');
	const changes = await page.evaluate(async () => {
		let seen = 0;
		const list = document.querySelector('[aria-label=Transcript]');
		const watch = new MutationObserver((records) => (seen += records.length));
		if (list !== null) {
			watch.observe(list, {
				subtree: true,
				childList: true,
				attributes: true,
				characterData: true
			});
		}
		for (let n = 0; n < 10; n++) {
			document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
			await new Promise((done) => requestAnimationFrame(done));
		}
		return list === null ? 'no list' : seen;
	});
	expect(changes).toBe(0);
	await atStep(page, 10);
});

test('the events of the present step are marked, and each goes to the step that holds it', async ({
	page
}) => {
	const { trace, steps } = await told('gather');
	await open(page, 'play/gather?step=9');
	await tab(page, 'Events').click();
	const rows = page.getByRole('list', { name: 'Events' }).getByRole('button');
	await expect(rows).toHaveCount(trace.events.length);
	for (const n of [0, 40, 41, 100, trace.events.length - 1]) {
		await rows.nth(n).click();
		const holds = steps.find(({ from, to }) => from <= n && n < to);
		await atStep(page, holds?.number ?? -1);
		const marked = page.getByRole('list', { name: 'Events' }).locator('[aria-current="step"]');
		await expect(marked).toHaveCount((holds?.to ?? 0) - (holds?.from ?? 0));
	}
	expect(await step(page)).toBe(steps.length);
});

for (const width of [320, 1440]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing in any tab, ${String(width)} px wide, ${colorScheme}`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 800 });
			await open(page, 'play/blocking-sleep?step=8');
			for (const name of ['Table', 'Transcript', 'Events']) {
				await tab(page, name).click();
				await expect(
					page
						.getByRole('tabpanel', { name })
						.getByText('Task-2')
						.or(page.getByText('line.ran'))
						.first()
				).toBeVisible();
				expect(await faults(page)).toEqual([]);
				expect(await sideways(page)).toBeLessThanOrEqual(0);
			}
		});
	}
}
