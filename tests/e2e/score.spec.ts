import { expect, test } from '@playwright/test';
import { atStep, open, slider } from './scene.ts';
import { boxOf, card, placeOf, playheadAt, pointAt, stepOf } from './score.ts';

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
	// The page itself shows what is under a pointer that drags.
	await expect(card(page)).toHaveCount(0);
	expect(await stepOf(page)).toBeGreaterThan(step);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await atStep(page, step);
	expect(await playheadAt(page)).toBeCloseTo(place.x, 0);
	await page.mouse.move(5, 5);
	await page.keyboard.press('ArrowLeft');
	await atStep(page, step - 1);
});

test('a pointer that rests before what can tell has come is told all the same', async ({
	page
}) => {
	await open(page, 'play/blocking-sleep');
	await slider(page).scrollIntoViewIfNeeded();
	await page.route(/\.js$/, async (route) => {
		await new Promise((done) => setTimeout(done, 500));
		await route.continue();
	});
	const held = await boxOf(page.locator('.score .held').first());
	await page.mouse.move(held.x + held.width * 0.25, held.y + held.height / 2);
	await expect(card(page)).toContainText('A call holds the loop');
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 375, height: 700 } });

	test('a tap and a drag show no preview, since the page itself goes there; two fingers zoom', async ({
		page
	}) => {
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
		const before = await stepOf(page);
		const narration = page.getByRole('region', { name: 'Narration' });
		const said = await narration.innerText();
		for (let by = 10; by <= 100; by += 10) await touch('touchMove', x + 100 + by);
		await expect(narration).not.toHaveText(said);
		await expect(narration).toBeInViewport();
		await expect(card(page)).toHaveCount(0);
		await touch('touchEnd');
		await expect(card(page)).toHaveCount(0);

		const step = await stepOf(page);
		expect(step).not.toBe(before);
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

test('the title of the present chapter is there though its letter has no room for one', async ({
	page
}) => {
	await open(page, 'play/gather?marker=set-out');
	const letters = page.getByRole('group', { name: 'Markers' });
	const title = letters.getByText('Three tasks set out');
	const box = await boxOf(title);
	const sign = await boxOf(letters.getByRole('button').first());
	expect(box.x + box.width).toBeLessThanOrEqual(sign.x);
	await letters.getByRole('button').nth(1).hover();
	await expect(title).toHaveCount(0);
	await expect(letters.getByRole('button').nth(1)).toContainText(/\w/);
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
	await page.getByRole('button', { name: `Back to step ${length}` }).click();
	expect(await stepOf(page)).toBe(Number(length));
});

test('a key puts away what a pointer was left on', async ({ page }) => {
	await open(page, 'play/gather?step=5');
	await pointAt(page, await placeOf(page, 12));
	await page.keyboard.press('ArrowRight');
	await expect(card(page)).toHaveCount(0);
});

test('a task that is followed has buttons for its own steps', async ({ page }) => {
	await open(page, 'play/gather?step=8');
	await page.getByRole('group', { name: 'Lanes' }).getByRole('button', { name: 'Task-3' }).click();
	await page.getByRole('button', { name: 'Next for Task-3' }).click();
	expect(await stepOf(page)).toBe(9);
	for (const step of [10, 15, 19]) {
		await page.getByRole('button', { name: 'Next for Task-3' }).click();
		expect(await stepOf(page)).toBe(step);
	}
	await page.getByRole('button', { name: 'Previous for Task-3' }).click();
	expect(await stepOf(page)).toBe(15);
	await page.getByRole('button', { name: 'Stop following Task-3' }).click();
	await expect(page.getByRole('button', { name: 'Next for Task-3' })).toHaveCount(0);
});
