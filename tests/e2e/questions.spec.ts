import { expect, test, type Locator, type Page } from '@playwright/test';
import { faults, sideways } from './axe.ts';
import { atStep, open, resize, slider } from './scene.ts';

/** In `gather`, Task-2 runs at step 7, an author asks there, and Task-3 is the next to run. */
const ASKED = 'play/gather?step=7';

const question = (page: Page): Locator => page.getByRole('region', { name: 'Question' });
const choice = (page: Page, name: string): Locator =>
	question(page).getByRole('button', { name, exact: false });

test('by keyboard: asked by a key, answered with the arrows and Enter, right or wrong', async ({
	page
}) => {
	await open(page, ASKED);
	await page.keyboard.press('q');
	await expect(question(page)).toContainText('Which task runs when this one awaits?');
	await expect(choice(page, 'Task-1, main()')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(question(page)).toContainText(
		'No: Task-2, fetch_user(1). Task-2 waits for sleep(1)'
	);
	await expect(question(page)).toContainText('Right: Task-3, fetch_user(2).');

	await page.keyboard.press('q');
	await expect(question(page)).toHaveCount(0);
	await page.keyboard.press('q');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(question(page)).toContainText('Yes: Task-3, fetch_user(2).');
	await expect(question(page)).not.toContainText('Right:');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await atStep(page, 9);
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText('Task-3 starts');
});

test('by mouse: asked in the caption, another kind, skipped, and gone with the next step', async ({
	page
}) => {
	await open(page, ASKED);
	const ask = page.getByRole('button', { name: 'Ask me' });
	await ask.click();
	await choice(page, 'Task-3, fetch_user(2)').click();
	await expect(question(page)).toContainText('Yes:');
	await question(page).getByRole('button', { name: 'Ask another' }).click();
	await expect(question(page)).toContainText('What is printed next?');
	await expect(choice(page, 'fetching 2')).toBeVisible();
	await question(page).getByRole('button', { name: 'Skip' }).click();
	await expect(question(page)).toHaveCount(0);
	await expect(ask).toBeFocused();
	await atStep(page, 7);

	await ask.click();
	await page.getByRole('button', { name: 'Next step' }).click();
	await atStep(page, 8);
	await expect(question(page)).toHaveCount(0);
	await slider(page).press('End');
	await ask.click();
	await expect(page.locator('p.asides')).toContainText('There is nothing to ask here.');
	await expect(page.getByRole('status')).toContainText('There is nothing to ask here.');
});

test('in the picture: whoever’s token is a choice answers, on the stage, in the code and in the score', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page, ASKED);
	const names = page.getByRole('button', { name: 'Task-4 fetch_user(3)' });
	const ways: readonly (readonly [() => Promise<void>, string])[] = [
		[() => page.locator('.stage g.pressed', { hasText: 'T3' }).click(), 'Yes: Task-3'],
		[() => page.locator('.stage g.pressed', { hasText: 'T1' }).click(), 'No: Task-1'],
		[() => names.click(), 'No: Task-4'],
		[() => page.locator('.code [data-task=t3]').click(), 'Yes: Task-3'],
		[() => pressScore(page, 0.8, 'Task-3 fetch_user(2)'), 'Yes: Task-3']
	];
	for (const [press, said] of ways) {
		await page.keyboard.press('q');
		await expect(choice(page, 'Task-1, main()')).toBeFocused();
		await expect(question(page)).toContainText('or click it in the picture');
		await press();
		await expect(question(page)).toContainText(said);
		await atStep(page, 7);
		await page.keyboard.press('q');
		await expect(question(page)).toHaveCount(0);
	}
	// Without a question a token is followed, and the score goes where it is pressed.
	await expect(names).toHaveAttribute('aria-pressed', 'false');
	await names.click();
	await expect(names).toHaveAttribute('aria-pressed', 'true');
});

test('in the picture: who is pointed at is lit among the choices, and nothing ahead can be pressed', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page, ASKED);
	await page.keyboard.press('q');
	const third = choice(page, 'Task-3, fetch_user(2)');
	await page.getByRole('button', { name: 'Task-3 fetch_user(2)' }).hover();
	await expect(third).toHaveClass(/lit/);
	const box = await slider(page).boundingBox();
	await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.7, (box?.y ?? 0) + 20);
	await expect(third).toBeVisible();
	await atStep(page, 7);
	await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.18, (box?.y ?? 0) + 20);
	await expect(question(page)).toHaveCount(0);
});

/** Presses the score in somebody's lane, so far along its width. */
async function pressScore(page: Page, share: number, lane: string): Promise<void> {
	const [all, name] = await Promise.all(
		[slider(page), page.getByRole('button', { name: lane })].map((each) => each.boundingBox())
	);
	const y = (name?.y ?? 0) + (name?.height ?? 0) / 2;
	await page.mouse.click((all?.x ?? 0) + (all?.width ?? 0) * share, y);
}

test('an embed puts the author’s question over its caption, and is as tall as before', async ({
	page
}) => {
	for (const [width, height] of [
		[640, 420],
		[375, 640],
		[960, 520]
	] as const) {
		await page.setViewportSize({ width, height });
		await open(page, 'embed/gather?step=5&pause=ask&speed=8');
		const tall = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.getByRole('button', { name: 'Play' }).click();
		await expect(question(page)).toContainText('Which task runs when this one awaits?');
		await atStep(page, 7);
		await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(tall);
		expect(await sideways(page)).toBe(0);
		for (const button of await question(page).getByRole('button').all())
			await expect(button).toBeInViewport({ ratio: 1 });
		expect(await faults(page)).toEqual([]);
		await page.locator('.stage g.pressed', { hasText: 'T3' }).click();
		await expect(question(page)).toContainText('Yes: Task-3');
		await question(page).getByRole('button', { name: 'Play on' }).click();
		await expect(question(page)).toHaveCount(0);
	}
});

for (const [width, height] of [
	[320, 640],
	[375, 667]
] as const)
	test(`on a phone all of it is seen at once, question and answer: ${String(width)} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await open(page, ASKED);
		await page.keyboard.press('q');
		await expect(choice(page, 'Task-1, main()')).toBeFocused();
		const seen = async (): Promise<void> => {
			const [box, foot] = await Promise.all(
				[question(page), page.locator('.foot')].map((each) => each.boundingBox())
			);
			expect(box?.y).toBeGreaterThanOrEqual(0);
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
			const body = question(page).locator('.body');
			expect(await body.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(1);
		};
		await expect(seen).toPass();
		await page.keyboard.press('Enter');
		await expect(question(page)).toContainText('Right:');
		await expect(seen).toPass();
		await page.keyboard.press('q');
		await expect(question(page)).toHaveCount(0);
		await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
	});

test('two runs side by side have no questions, and offer none', async ({ page }) => {
	const warnings: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'warning') warnings.push(message.text());
	});
	await open(page, 'compare?a=sequential&b=gather&pause=ask');
	expect(warnings.filter((text) => text.includes('pause=ask'))).toHaveLength(1);
	await page.getByRole('button', { name: 'More' }).click();
	const stops = page.getByLabel('Stop at');
	await expect(stops).toHaveValue('Nowhere');
	await expect(stops.locator('option')).toHaveText(['Nowhere', 'All markers']);
});

test('while it stands, what comes later is nowhere on the page, and it comes back with the answer', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page, ASKED);
	const letter = page.getByRole('button', { name: 'Marker C: Back after one second' });
	const steps = page.locator('ol[aria-label=Transcript] > li');
	await expect(letter).toBeVisible();
	await page.keyboard.press('q');
	await expect(letter).toHaveCount(0);
	await expect(steps).toHaveCount(7);
	await expect(page.getByText('runs next', { exact: false })).toHaveCount(1);
	const box = await slider(page).boundingBox();
	await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.7, (box?.y ?? 0) + 90);
	await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.75, (box?.y ?? 0) + 90);
	await expect(page.getByRole('tooltip')).toHaveCount(0);
	await choice(page, 'Task-3, fetch_user(2)').click();
	await expect(letter).toBeVisible();
	await expect(steps).toHaveCount(29);
});

test('pause=ask stops the play at what an author asks, once, and the play goes on', async ({
	page
}) => {
	await open(page, 'play/gather?step=5&pause=ask&speed=8');
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(question(page)).toContainText('Which task runs when this one awaits?');
	await atStep(page, 7);
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await choice(page, 'Task-1, main()').click();
	await question(page).getByRole('button', { name: 'Play on' }).click();
	await expect(question(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await page.getByRole('button', { name: 'Pause' }).click();
	await slider(page).press('Home');
	await open(page, 'play/gather?step=7');
	await expect(question(page)).toHaveCount(0);
});

test('an author’s words that no choices answer are to be thought about', async ({ page }) => {
	await open(page, 'play/cancel?step=11&pause=ask');
	await expect(question(page)).toContainText('Has the painter stopped by now?');
	await expect(question(page)).toContainText('Think, then go on.');
	await question(page).getByRole('button', { name: 'Go on' }).click();
	await atStep(page, 12);
});

/** Where all that is around a question stands. */
const places = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		['.tabs', '.stage', '.transport', '.score', 'header'].map((part) => {
			const { x, y, width, height } = document.querySelector(part)?.getBoundingClientRect() ?? {};
			return [part, x, y, width, height].map((each) => String(each)).join(' ');
		})
	);

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds no fault in it, it fits a phone, and nothing around it moves: ${colorScheme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await open(page, ASKED);
		for (const [width, height] of [
			[1440, 900],
			[1024, 768],
			[640, 800],
			[375, 700]
		] as const) {
			await resize(page, width, height);
			const before = await places(page);
			await page.keyboard.press('q');
			await expect(question(page)).toBeVisible();
			expect(await places(page)).toEqual(before);
			expect(await sideways(page)).toBe(0);
			const box = await question(page).boundingBox();
			for (const part of ['.tabs', '.stage', '.transport', '.score']) {
				const other = await page.locator(part).first().boundingBox();
				// The letters on top of the score give way.
				const given = part === '.score' && width === 1024 ? 28 : 0;
				const apart =
					box !== null &&
					other !== null &&
					(box.x >= other.x + other.width ||
						other.x >= box.x + box.width ||
						box.y >= other.y + other.height - 1 ||
						other.y + given >= box.y + box.height - 1);
				expect(apart, `${part} at ${String(width)}`).toBe(true);
			}
			if (width === 1440) expect(await faults(page)).toEqual([]);
			await page.keyboard.press('Enter');
			await expect(question(page)).toContainText('Right:');
			expect(await places(page)).toEqual(before);
			if (width === 375) expect(await faults(page)).toEqual([]);
			await page.keyboard.press('q');
			await expect(question(page)).toHaveCount(0);
		}
	});
