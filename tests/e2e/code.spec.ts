import { expect, test, type Page } from '@playwright/test';
import { differing } from './pixels.ts';
import { atStep, open, resize, twoFrames } from './scene.ts';

const code = (page: Page) => page.getByRole('region', { name: 'Code' });
const text = (page: Page) => code(page).getByRole('group', { name: 'Program text' });
const lineOf = (page: Page, words: string) =>
	code(page).getByRole('listitem').filter({ hasText: words });
const stepOf = async (page: Page) => Number(await page.locator('html').getAttribute('data-step'));

test('a click on a line goes to where it runs next, and round to where it ran first', async ({
	page
}) => {
	await open(page, 'play/gather');
	const line = lineOf(page, 'print(f"fetching');
	const seen: number[] = [];
	for (let i = 0; i < 4; i++) {
		await line.click({ position: { x: 120, y: 8 } });
		await expect(line).toHaveAttribute('aria-current', 'step');
		seen.push(await stepOf(page));
	}
	const [first, second, third, again] = seen;
	expect(first).toBeLessThan(second ?? 0);
	expect(second).toBeLessThan(third ?? 0);
	expect(again).toBe(first);
});

test('a line that never runs goes nowhere, nor does marking some text', async ({ page }) => {
	await open(page, 'play/gather?step=9');
	// The closing bracket of line 16.
	await code(page).locator('[data-line="20"]').click();
	await atStep(page, 9);
	const box = await lineOf(page, 'return [a, b, c]').locator('code').boundingBox();
	const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 10];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 90, y, { steps: 4 });
	await page.mouse.up();
	expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\w/);
	await atStep(page, 9);
});

test('the arrow keys move along the lines inside one Tab stop, and Enter goes there', async ({
	page
}) => {
	await open(page, 'play/gather?step=11');
	await text(page).focus();
	for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await atStep(page, 11);
	const id = await text(page).getAttribute('aria-activedescendant');
	const line = page.locator(`[id="${id ?? ''}"]`);
	await expect(line).toContainText('await asyncio.sleep(1)');
	await expect(line).toBeInViewport();
	await page.keyboard.press('Enter');
	// Task-4 is the next one to run that line, and lets go at once.
	await atStep(page, 12);
	await expect(line).toContainText('Task-4 waits here');
	const step = await stepOf(page);
	await page.keyboard.press('ArrowRight');
	await atStep(page, step + 1);
	await expect(text(page)).toBeFocused();
});

test('whoever stands at a line is said in words, and so are the lines before and after', async ({
	page
}) => {
	await open(page, 'play/gather?step=11');
	await expect(lineOf(page, 'await asyncio.sleep(1)')).toContainText('Task-2 waits here');
	await expect(lineOf(page, 'await asyncio.sleep(1)')).toContainText('Task-3 waits here');
	await expect(lineOf(page, 'await asyncio.sleep(1)')).toContainText('runs next');
	await expect(lineOf(page, 'await asyncio.gather(')).toContainText('Task-1 waits here');
	await open(page, 'play/blocking-sleep?step=8');
	await expect(lineOf(page, 'async def greet')).toContainText('Task-4 is ready here');
});

test('the await chain of a task lights when its mark is pointed at, or its line comes under the cursor', async ({
	page
}) => {
	await open(page, 'play/sequential?step=5');
	const lit = code(page).locator('.stop');
	await expect(lit).toHaveCount(0);
	await code(page).locator('[data-task]').first().hover();
	// The coroutine that sleeps, and main, which awaits it.
	await expect(lit).toHaveCount(2);
	await page.mouse.move(2, 2);
	await expect(lit).toHaveCount(0);
	await text(page).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await expect(lit).toHaveCount(2);
});

for (const width of [320, 375, 640, 1024, 1440]) {
	test(`no mark covers the end of a line that has room, ${String(width)} px wide`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await open(page, 'play/gather?step=9');
		const covered = await code(page)
			.getByRole('listitem')
			.evaluateAll((lines) =>
				lines.flatMap((line) => {
					const words = line.querySelector('code');
					const marks = line.querySelector('.marks')?.getBoundingClientRect();
					const range = document.createRange();
					if (words === null || marks === undefined) return [];
					range.selectNodeContents(words);
					const over = range.getBoundingClientRect().right - marks.left;
					const scrolls =
						(line.closest('[role=group]')?.scrollWidth ?? 0) >
						(line.closest('[role=group]')?.clientWidth ?? 0);
					return over > 0 && !scrolls ? [line.textContent] : [];
				})
			);
		expect(covered).toEqual([]);
		// What is longer scrolls in the panel, and the page does not.
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
		).toBeLessThanOrEqual(0);
	});
}

test('values beside a line are left out where only a stump of them would fit', async ({ page }) => {
	await open(page, 'play/gather?step=6');
	const values = text(page).locator('[data-values]');
	const seen = { whole: 0, out: 0 };
	for (let width = 600; width <= 1440; width += 30) {
		await resize(page, width, 900);
		// What the margin is told of its width comes a frame later still.
		await twoFrames(page);
		const shown = await values.screenshot();
		const told = await values.getAttribute('data-values');
		const fits = await values.evaluate((box, told) => {
			const style = getComputedStyle(box, '::after');
			const pen = new OffscreenCanvas(1, 1).getContext('2d');
			if (pen === null) throw new Error('There is no pen.');
			pen.font = style.font;
			const letter = pen.measureText('0').width;
			const room = box.clientWidth - parseFloat(getComputedStyle(box).paddingRight);
			// So near to where it begins to fit, parts of a pixel decide.
			const spare = room - (Math.min(told?.length ?? 0, 12) + 1.5) * letter;
			return Math.abs(spare) < letter ? null : spare > 0;
		}, told);
		await values.evaluate((box) => {
			box.setAttribute('data-values', '');
		});
		const without = await values.screenshot();
		await values.evaluate((box, told) => {
			box.setAttribute('data-values', told ?? '');
		}, told);
		if (fits === null) continue;
		expect((await differing(page, shown, without)) > 0, `${String(width)} px`).toBe(fits);
		seen[fits ? 'whole' : 'out']++;
	}
	expect(seen.whole).toBeGreaterThan(0);
	expect(seen.out).toBeGreaterThan(0);
});

test('the panel comes to rest, however wide it is', async ({ page }) => {
	await open(page, 'play/gather?step=6');
	for (let width = 600; width <= 1440; width += 5) {
		await resize(page, width, 900);
		await twoFrames(page);
		const widths = await text(page).evaluate(async (panel) => {
			const seen = new Set<number>();
			for (let frame = 0; frame < 6; frame++) {
				seen.add(panel.clientWidth);
				await new Promise((done) => requestAnimationFrame(done));
			}
			return [...seen];
		});
		expect(widths, `${String(width)} px`).toHaveLength(1);
	}
});
