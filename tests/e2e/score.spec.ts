import { expect, test, type Locator, type Page } from '@playwright/test';
import { GALLERY } from './hosts.ts';
import { atStep, open, slider } from './scene.ts';

const score = (page: Page): Locator => page.locator('.score[role=presentation]');
const card = (page: Page): Locator => page.getByRole('tooltip');
const stepOf = async (page: Page): Promise<number> =>
	Number(await page.locator('html').getAttribute('data-step'));

async function boxOf(part: Locator) {
	const box = await part.boundingBox();
	if (box === null) throw new Error('It is not there.');
	return box;
}

/** Where the playhead stands in the window, from left to right. */
async function playheadAt(page: Page): Promise<number> {
	const { x, width } = await boxOf(page.locator('.score g.playhead').first());
	return x + width / 2;
}

/** Where the playhead stands at a step; leaves it where it was. */
async function placeOf(page: Page, step: number): Promise<{ x: number; y: number }> {
	const before = await stepOf(page);
	await slider(page).fill(String(step));
	await atStep(page, step);
	const x = await playheadAt(page);
	await slider(page).fill(String(before));
	await atStep(page, before);
	const { y, height } = await boxOf(slider(page));
	return { x, y: y + height * 0.6 };
}

/** The pointer comes to a place as a hand brings it: not all at once. */
async function pointAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
	await page.mouse.move(x - 2, y);
	await expect(async () => {
		await page.mouse.move(x - 1, y);
		await page.mouse.move(x, y);
		await expect(card(page)).toBeVisible({ timeout: 300 });
	}).toPass();
}

for (const width of [375, 640, 1440])
	test(`at ${String(width)} px pointing at the score says what a click goes to, inside the window, and moves nothing`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, 'play/gather?step=3');
		await slider(page).scrollIntoViewIfNeeded();
		const length = Number(await slider(page).getAttribute('max'));
		const parts = [slider(page), page.getByRole('button', { name: 'Next step' })];
		const before = await Promise.all(parts.map(boxOf));
		for (const step of [1, 9, length]) {
			const place = await placeOf(page, step);
			await pointAt(page, place);
			await expect(card(page)).toContainText(`Step ${String(step)}`);
			const said = await card(page).locator('.sentence').innerText();
			const { x, y, width: wide } = await boxOf(card(page));
			expect(x).toBeGreaterThanOrEqual(0);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(x + wide).toBeLessThanOrEqual(width);
			expect(await Promise.all(parts.map(boxOf))).toEqual(before);
			await page.mouse.click(place.x, place.y);
			await atStep(page, step);
			await expect(page.getByRole('region', { name: 'Narration' })).toContainText(said);
			await page.mouse.move(5, 5);
			await expect(card(page)).toBeHidden();
		}
	});

for (const width of [640, 1440])
	test(`at ${String(width)} px the preview stays for a pointer that comes to read it, and Escape dismisses it`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, 'play/gather?step=3');
		await slider(page).scrollIntoViewIfNeeded();
		const place = await placeOf(page, 9);
		await pointAt(page, place);
		const { y, height } = await boxOf(card(page));
		await page.mouse.move(place.x, y + height / 2, { steps: 12 });
		await expect(card(page)).toBeVisible();
		await pointAt(page, place);
		await page.keyboard.press('Escape');
		await expect(card(page)).toBeHidden();
		await page.mouse.move(place.x + 20, place.y, { steps: 4 });
		await expect(card(page)).toBeHidden();
		await atStep(page, 3);
		await page.mouse.move(5, 5);
		await pointAt(page, place);
	});

test('a pointer in the middle of a wait goes to that moment of it, and Escape gives a drag back', async ({
	page
}) => {
	await open(page, 'play/blocking-sleep');
	await slider(page).scrollIntoViewIfNeeded();
	const held = await boxOf(page.locator('.score .held').first());
	const place = { x: held.x + held.width * 0.25, y: held.y + held.height / 2 };
	await pointAt(page, place);
	await expect(card(page)).toContainText('0.50 s');
	await expect(card(page)).toContainText('A call holds the loop');
	await page.mouse.click(place.x, place.y);
	expect(await playheadAt(page)).toBeCloseTo(place.x, 0);
	const step = await stepOf(page);
	await expect(slider(page)).toHaveValue(String(step));

	await page.mouse.move(place.x, place.y);
	await page.mouse.down();
	await page.mouse.move(place.x + 300, place.y, { steps: 5 });
	await expect(card(page)).toBeVisible();
	expect(await stepOf(page)).toBeGreaterThan(step);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await atStep(page, step);
	expect(await playheadAt(page)).toBeCloseTo(place.x, 0);
	await page.mouse.move(5, 5);
	await page.keyboard.press('ArrowLeft');
	await atStep(page, step - 1);
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 375, height: 700 } });

	test('a tap shows no preview; a drag does while it lasts; two fingers zoom', async ({ page }) => {
		await open(page, 'play/gather');
		const { x, y, width, height } = await boxOf(slider(page));
		const middle = y + height / 2;
		await page.touchscreen.tap(x + width / 2, middle);
		expect(await stepOf(page)).toBeGreaterThan(0);
		await expect(card(page)).toHaveCount(0);

		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: readonly number[]) =>
			client.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: xs.map((at, id) => ({ x: at, y: middle, id }))
			});
		await touch('touchStart', x + 100);
		for (let by = 10; by <= 100; by += 10) await touch('touchMove', x + 100 + by);
		await expect(card(page)).toBeVisible();
		const above = await boxOf(card(page));
		expect(above.y + above.height).toBeLessThan(middle);
		await touch('touchEnd');
		await expect(card(page)).toHaveCount(0);

		const step = await stepOf(page);
		const wide = page.locator('.score .part');
		await expect(wide).toHaveCount(0);
		await touch('touchStart', x + 150);
		await touch('touchStart', x + 150, x + 200);
		for (let by = 10; by <= 100; by += 10) await touch('touchMove', x + 150 - by, x + 200 + by);
		await touch('touchEnd');
		await expect(wide).toHaveCount(1);
		await atStep(page, step);
	});
});

test.describe('near and far', () => {
	test.beforeEach(async ({ page }) => {
		await open(page, 'play/gather?step=9');
		await slider(page).scrollIntoViewIfNeeded();
		await slider(page).focus();
	});
	const button = (page: Page, name: string) =>
		page.getByRole('group', { name: 'Zoom' }).getByRole('button', { name });
	/** How far it is from the first bar line to the last, in sight or not. */
	const apart = async (page: Page): Promise<number> =>
		(await boxOf(page.locator('.score .pencil .bar-line').first())).width;

	test('every way of zooming and moving has a button, and the playhead stays in sight', async ({
		page
	}) => {
		const before = await apart(page);
		await button(page, 'Zoom in').click();
		expect(await apart(page)).toBeGreaterThan(before * 1.3);
		for (let i = 0; i < 4; i++) await button(page, 'Zoom in').click();
		const { x, width } = await boxOf(slider(page));
		for (const key of ['End', 'Home', '5', 'ArrowRight', 'l']) {
			await slider(page).press(key);
			const at = await playheadAt(page);
			expect(at).toBeGreaterThanOrEqual(x);
			expect(at).toBeLessThanOrEqual(x + width);
		}
		const here = await playheadAt(page);
		await button(page, 'Later').click();
		const there = await playheadAt(page);
		expect(there).toBeLessThan(here);
		await button(page, 'Earlier').click();
		expect(await playheadAt(page)).toBeGreaterThan(there);
		await button(page, 'Show all of it').click();
		expect(await apart(page)).toBeCloseTo(before, 0);
		await expect(button(page, 'Zoom out')).toHaveAttribute('aria-disabled', 'true');
	});

	test('Ctrl and the wheel zoom about the pointer; a wheel alone scrolls the page, sideways it moves the score', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1440, height: 500 });
		await page.getByRole('group', { name: 'Lanes' }).scrollIntoViewIfNeeded();
		const place = await placeOf(page, 14);
		await slider(page).fill('3');
		await pointAt(page, place);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -60);
		await page.keyboard.up('Control');
		await expect(page.locator('.score .part')).toHaveCount(1);
		await pointAt(page, place);
		await expect(card(page)).toContainText('Step 14');

		await page.mouse.wheel(40, 0);
		await pointAt(page, place);
		await expect(card(page)).not.toContainText('Step 14');

		await page.evaluate(() => {
			scrollTo(0, 0);
		});
		const { y } = await boxOf(slider(page));
		await page.mouse.move(place.x, Math.min(490, y + 20));
		await page.mouse.wheel(0, 80);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	});

	test('w, s, a and d zoom and move while the timeline has the focus', async ({ page }) => {
		const before = await apart(page);
		await slider(page).press('w');
		await slider(page).press('w');
		expect(await apart(page)).toBeGreaterThan(before * 1.9);
		const here = await playheadAt(page);
		await slider(page).press('d');
		const there = await playheadAt(page);
		expect(there).toBeLessThan(here);
		await slider(page).press('a');
		expect(await playheadAt(page)).toBeGreaterThan(there);
		await slider(page).press('s');
		await slider(page).press('s');
		expect(await apart(page)).toBeCloseTo(before, 0);
		await page.getByRole('button', { name: 'Next step' }).focus();
		await page.keyboard.press('w');
		expect(await apart(page)).toBeCloseTo(before, 0);
	});
});

test('a lane is chosen by its name: one Tab stop, up and down inside, the others dimmed', async ({
	page
}) => {
	await open(page, 'play/gather?step=9');
	const names = page.getByRole('group', { name: 'Lanes' }).getByRole('button');
	await expect(names).toHaveCount(4);
	await expect(names.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
	await names.first().focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const third = names.nth(2);
	await expect(third).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(third).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('.score g.dim').first()).toBeAttached();
	await page.mouse.move(5, 5);
	await page.keyboard.press('.');
	const name = (await third.getAttribute('aria-label'))?.split(' ')[0] ?? '';
	expect(name).toMatch(/^Task-\d$/);
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText(name);
	await page.keyboard.press(',');
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText(name);
	await third.press('Enter');
	await expect(third).toHaveAttribute('aria-pressed', 'false');
	await third.press('Enter');
	await page.keyboard.press('Escape');
	await expect(third).toHaveAttribute('aria-pressed', 'false');
	await slider(page).focus();
	await expect(page.locator('.score g.dim')).toHaveCount(0);
});

test('the letters of markers go to their places, by pointer and by key', async ({ page }) => {
	await open(page, 'play/gather');
	const letters = page.getByRole('group', { name: 'Markers' }).getByRole('button');
	const count = await letters.count();
	expect(count).toBeGreaterThan(2);
	let last = 0;
	for (let i = 0; i < count; i++) {
		await letters.nth(i).locator('.sign').click();
		const step = await stepOf(page);
		expect(step).toBeGreaterThan(last);
		last = step;
	}
	await letters.first().focus();
	await page.keyboard.press('ArrowDown');
	await expect(letters.nth(1)).toBeFocused();
	await expect(card(page)).toBeVisible();
	await page.keyboard.press('Enter');
	expect(await stepOf(page)).toBeLessThan(last);
});

test('an arrow says who woke whom, and a click on it goes to the cause', async ({ page }) => {
	await open(page, 'play/gather');
	const length = (await slider(page).getAttribute('max')) ?? '';
	await slider(page).fill(length);
	const { x, y, width } = await boxOf(slider(page));
	const meant = page.locator('.score circle.meant');
	let place = null;
	// The pointer looks for one, as a reader's does, along a line between the loop's row and the lanes.
	await page.mouse.move(x + width / 2, y + 68);
	for (let at = x + width / 2; at < x + width && place === null; at += 3) {
		await page.mouse.move(at, y + 68);
		if ((await meant.count()) > 0) place = { x: at, y: y + 68 };
	}
	if (place === null) throw new Error('There is no arrow.');
	await expect(meant).toHaveCount(2);
	await expect(card(page)).toBeVisible();
	const said = await card(page).locator('.sentence').innerText();
	await page.mouse.click(place.x, place.y);
	expect(await stepOf(page)).toBeLessThan(Number(length));
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText(said);
});

for (const [name, lanes] of [
	['hundred-tasks', 100],
	['thousand-tasks', 1000]
] as const)
	test(`${String(lanes)} tasks are one band, and unfold into lanes of which few are drawn`, async ({
		page
	}) => {
		await open(page, `${GALLERY}?specimen=${name}`);
		const length = Number(await slider(page).getAttribute('max'));
		await slider(page).fill(String(Math.round(length / 2)));
		const nodes = () => score(page).evaluate((score) => score.querySelectorAll('*').length);
		expect(await nodes()).toBeLessThan(1200);
		const toggle = page.getByRole('button', { name: new RegExp(`fold ${String(lanes)} lanes`) });
		await toggle.focus();
		await page.keyboard.press('Enter');
		await expect(toggle).toHaveAttribute('aria-expanded', 'true');
		expect(await nodes()).toBeLessThan(1800);
		const group = page.locator('.box').getByRole('group');
		const names = group.getByRole('button');
		expect(await names.count()).toBeLessThan(40);
		await names.first().focus();
		for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowDown');
		await expect(names.and(page.locator(':focus'))).toHaveAttribute('aria-label', /^Task-3\d/);
		await page.keyboard.press('Enter');
		await expect(names.and(page.locator(':focus'))).toHaveAttribute('aria-pressed', 'true');
		expect(await names.count()).toBeLessThan(40);
		await page.locator('.box').evaluate((box) => (box.scrollTop = box.scrollHeight));
		await expect(names.last()).toHaveAttribute(
			'aria-label',
			new RegExp(`^Task-${String(lanes + 1)} `)
		);
		await toggle.click();
		await expect(toggle).toHaveAttribute('aria-expanded', 'false');
		await expect(page.locator('.box')).toHaveCount(0);
	});
