import { expect, test, type Locator, type Page } from '@playwright/test';
import { faults, sideways } from './axe.ts';
import { STRICT_SITE } from './hosts.ts';
import { atStep, open, resize, slider } from './scene.ts';

const CENTRAL = 'compare?a=sequential&b=gather';

const half = (page: Page, title: string): Locator =>
	page.getByRole('region', { name: title, exact: true });
const said = (page: Page, title: string): Locator =>
	page.getByRole('region', { name: `Narration: ${title}` });
/** The bracket below the scores. */
const bracket = (page: Page): Locator => page.locator('svg text', { hasText: 's saved' });

test('what is saved is said and drawn, whatever the width', async ({ page }) => {
	const complaints: string[] = [];
	page.on('pageerror', ({ message }) => complaints.push(message));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	await open(page, CENTRAL);
	for (const width of [1440, 640, 375, 320]) {
		await resize(page, width, 800);
		await expect(bracket(page)).toHaveText('2.00 s saved');
		await expect(page.getByText(/takes 3\.00 s, All at once 1\.00 s: 2\.00 s saved/)).toBeVisible();
		expect(await sideways(page)).toBe(0);
		const box = await bracket(page).boundingBox();
		expect(box?.x).toBeGreaterThan(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(width);
	}
	await expect(half(page, 'One after the other').getByText('Only here:')).toHaveCount(3);
	await expect(half(page, 'All at once').getByText('Only here:')).toHaveCount(5);
	expect(complaints).toEqual([]);
});

test('in a frame of 640 by 420 both are seen, with what is said, the buttons and what is saved', async ({
	page
}) => {
	for (const room of ['', 'embed/'])
		for (const [width, height] of [
			[640, 420],
			[960, 520],
			[1024, 768]
		] as const) {
			if (room === '' && width === 960) continue;
			await resize(page, width, height);
			await open(page, `${room}${CENTRAL}&step=22`);
			for (const seen of [
				said(page, 'One after the other'),
				said(page, 'All at once'),
				half(page, 'All at once').locator('.score').last(),
				bracket(page),
				page.getByRole('button', { name: 'Next step' }),
				page.getByRole('button', { name: 'Play' })
			])
				await expect(seen, `${room} ${String(width)}`).toBeInViewport({ ratio: 1 });
		}
});

test('panels that are not asked for are left out', async ({ page }) => {
	for (const room of ['', 'embed/']) {
		await open(page, `${room}${CENTRAL}&panels=timeline`);
		await expect(slider(page)).toBeVisible();
		await expect(page.getByRole('region', { name: /Narration|Code/ })).toHaveCount(0);
		await open(page, `${room}${CENTRAL}&panels=code,narration`);
		await expect(page.getByRole('region', { name: 'Narration' })).toHaveCount(2);
		await expect(slider(page)).toHaveCount(0);
	}
});

test('axe finds nothing, wide and in the light, narrow and in the dark', async ({ page }) => {
	await open(page, `${STRICT_SITE}${CENTRAL}&t=1.5`);
	for (const [width, colorScheme] of [
		[1440, 'light'],
		[375, 'dark']
	] as const) {
		await page.emulateMedia({ colorScheme });
		await resize(page, width, 800);
		expect(await faults(page), colorScheme).toEqual([]);
	}
});

test('one playhead drives both, at play, by keys and from the address', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await open(page, `${CENTRAL}&speed=8`);
	const length = Number(await slider(page).getAttribute('max'));
	await page.keyboard.press('k');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await expect(said(page, 'All at once')).toContainText('has run to its end');
	await atStep(page, length);
	await expect(said(page, 'One after the other')).toContainText('has run to its end');

	await page.keyboard.press('Home');
	for (let step = 1; step <= 3; step++) {
		await page.keyboard.press('ArrowRight');
		await atStep(page, step);
	}
	await page.keyboard.press(']');
	const marker = Number(await page.locator('html').getAttribute('data-step'));
	expect(marker).toBeGreaterThan(3);
	await page.keyboard.press('<');
	await expect(page).toHaveURL(new RegExp(`step=${String(marker)}&speed=4`));
	const texts = () => page.getByRole('region', { name: 'Narration' }).allInnerTexts();
	const before = await texts();
	expect(before).toHaveLength(2);
	await open(page, page.url());
	await atStep(page, marker);
	expect(await texts()).toEqual(before);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');

	await page.getByRole('button', { name: 'More' }).click();
	await page.getByLabel('Level').selectOption({ label: 'Callbacks: every handle' });
	await expect(page).toHaveURL(/level=callbacks/);
	expect(Number(await slider(page).getAttribute('max'))).toBeGreaterThan(length);
});

test('a drag beyond the end of one goes on in the other', async ({ page }) => {
	await open(page, CENTRAL);
	const score = half(page, 'All at once').locator('.score').last();
	const box = await score.boundingBox();
	if (box === null) throw new Error('There is no score.');
	await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.6);
	await expect(said(page, 'All at once')).toContainText('has run to its end');
	await expect(said(page, 'One after the other')).not.toContainText('has run to its end');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /\. (1\.[5-9]|2\.\d)\d seconds\./);
});

test('any two programs can be chosen and swapped; of unknown ones it is said', async ({ page }) => {
	await page.goto('compare?a=sequential&b=nothing');
	await expect(page.getByText('There is no program called “nothing” here.')).toBeVisible();
	await page.getByLabel('Second program').selectOption('kitchen');
	await expect(half(page, 'One cook, three dishes')).toBeVisible();
	await page.getByRole('button', { name: 'Swap the two programs' }).click();
	await expect(page).toHaveURL(/a=kitchen&b=sequential/);
	await expect(page.getByRole('region', { name: 'Narration' }).first()).toHaveAccessibleName(
		/One cook/
	);
	await expect(page).toHaveTitle(/One cook, three dishes and One after the other/);
	await page.goto('compare?b=gather');
	await expect(page.getByText('names only one')).toBeVisible();
});

test('other programs are told as these were, from their beginning', async ({ page }) => {
	await open(page, `${CENTRAL}&step=12&words=kitchen&theme=dark&level=callbacks&speed=2`);
	await page.getByRole('button', { name: 'Swap the two programs' }).click();
	await expect(page).toHaveURL(/\?a=gather&b=sequential&/);
	for (const kept of ['words=kitchen', 'theme=dark', 'level=callbacks', 'speed=2'])
		await expect(page).toHaveURL(new RegExp(kept));
	await atStep(page, 0);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('time is saved only by programs that do the same work, and come to their end', async ({
	page
}) => {
	await open(page, 'compare?a=echo-server&b=kitchen');
	await expect(page.getByText('19.30 s less', { exact: true })).toBeVisible();
	await expect(page.getByText('saved')).toHaveCount(0);
	await open(page, 'compare?a=kitchen&b=await-outside');
	await expect(page.getByText(/takes 20\.00 s, .* 0\.00 s\./)).toBeVisible();
	await expect(page.locator('svg text', { hasText: /saved|less/ })).toHaveCount(0);
});

test('lessons lead to their pairs, and a pair to its lessons', async ({ page }) => {
	await open(page, 'play/sequential');
	await page.getByRole('link', { name: 'Side by side' }).first().click();
	await expect(bracket(page)).toHaveText('2.00 s saved');
	await page.getByRole('link', { name: 'All at once' }).click();
	await expect(page).toHaveURL(/play\/gather$/);
	await page.goto('');
	await page.getByRole('link', { name: 'One mended line sets the loop free' }).click();
	await expect(bracket(page)).toHaveText('1.00 s saved');
});

test('inside another page it leads to the whole one, at the same place', async ({ page }) => {
	await open(page, 'embed/compare?a=blocking-sleep&b=blocking-repaired&step=20');
	await expect(bracket(page)).toHaveText('1.00 s saved');
	await expect(page.getByRole('link', { name: 'Open in Loopscope' })).toHaveAttribute(
		'href',
		/compare\?a=blocking-sleep&b=blocking-repaired&step=20$/
	);
});
