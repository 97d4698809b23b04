import { expect, test, type Page } from '@playwright/test';
import { outline } from './aria.ts';
import { atStep, open, slider } from './scene.ts';
import { boxOf, stepOf } from './score.ts';

/** What a page shows of a place, but for what only moves. */
async function shown(page: Page) {
	const html = page.locator('html');
	return {
		step: await html.getAttribute('data-step'),
		position: await html.getAttribute('data-position'),
		narration: await page.getByRole('region', { name: 'Narration' }).innerText(),
		console: await page.getByRole('region', { name: 'Console' }).innerText(),
		lists: await page.getByRole('region', { name: 'Event loop' }).innerText(),
		line: await page.locator('[aria-current="step"]').allInnerTexts()
	};
}

/** How many tests share the steps of one scene, so that none opens the page thirty times. */
const SHARES = 4;

for (const slug of ['gather', 'one-by-one', 'await-outside'])
	for (let share = 0; share < SHARES; share++)
		test(`a step of ${slug} looks the same stepped to, sought and opened (steps ${String(share)}, ${String(share + SHARES)}…)`, async ({
			page,
			context
		}) => {
			await open(page, `play/${slug}`);
			const length = Number(await slider(page).getAttribute('max'));
			const other = await context.newPage();
			for (let n = 0; n <= length; n++) {
				if (n % SHARES === share) {
					await open(other, `play/${slug}?step=${String(n)}`);
					const opened = await shown(other);
					expect(await shown(page)).toEqual(opened);
					await slider(other).fill(String(length));
					await slider(other).fill(String(n));
					expect(await shown(other)).toEqual(opened);
				}
				if (n < length) await page.getByRole('button', { name: 'Next step' }).click();
			}
		});

test.describe('the keys', () => {
	test.beforeEach(async ({ page }) => {
		await open(page, 'play/gather?step=5');
		await slider(page).focus();
	});

	for (const [key, step] of [
		['ArrowRight', 6],
		['ArrowLeft', 4],
		['l', 15],
		['j', 0],
		['Home', 0],
		['0', 0]
	] as const) {
		test(`${key} goes from step 5 to step ${String(step)}`, async ({ page }) => {
			await page.keyboard.press(key);
			await atStep(page, step);
		});
	}

	test('End goes to the end, 5 to the middle, and brackets and paging keys to markers', async ({
		page
	}) => {
		const length = Number(await slider(page).getAttribute('max'));
		await page.keyboard.press('End');
		await atStep(page, length);
		await page.keyboard.press('5');
		await atStep(page, Math.round(length / 2));
		await page.keyboard.press('Home');
		await page.keyboard.press(']');
		const first = await page.locator('html').getAttribute('data-step');
		expect(Number(first)).toBeGreaterThan(0);
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageUp');
		await atStep(page, first ?? '');
		await page.keyboard.press('[');
		await atStep(page, 0);
	});

	test('Shift and an arrow go from turn to turn, a dot along the task', async ({ page }) => {
		await page.keyboard.press('Shift+ArrowRight');
		const turn = Number(await page.locator('html').getAttribute('data-step'));
		expect(turn).toBeGreaterThan(5);
		await page.keyboard.press('Shift+ArrowLeft');
		expect(Number(await page.locator('html').getAttribute('data-step'))).toBeLessThan(turn);
		await page.keyboard.press('.');
		expect(Number(await page.locator('html').getAttribute('data-step'))).toBeGreaterThan(0);
	});

	test('Space plays and pauses, and k too', async ({ page }) => {
		await page.keyboard.press(' ');
		await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
		await page.keyboard.press('k');
		await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	});

	test('a question mark shows the list of keys, and Escape closes it', async ({ page }) => {
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await atStep(page, 5);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	});

	test('Space scrolls a page longer than its window until the scene is used, and then plays', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1366, height: 500 });
		for (const use of ['click', 'key']) {
			await open(page, 'play/gather');
			await page.keyboard.press('Space');
			const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
			// To the end: as long as it still moves, it would move on.
			await expect.poll(() => page.evaluate(() => scrollY)).toBe(end);
			await page.evaluate(() => {
				scrollTo({ top: 0, behavior: 'instant' });
			});
			// A blank part of the picture.
			if (use === 'click') await page.mouse.click(1000, 120);
			else await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Space');
			await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
			expect(await page.evaluate(() => scrollY)).toBe(0);
		}
	});

	test('keys with Control, and Space on a button, are left alone', async ({ page }) => {
		await page.keyboard.press('Control+ArrowRight');
		await atStep(page, 5);
		await page.getByRole('button', { name: 'Next step' }).focus();
		await page.keyboard.press(' ');
		await atStep(page, 6);
		await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	});
});

test('the timeline is the first slider of the page and within twenty Tabs of its top', async ({
	page
}) => {
	await open(page, 'play/gather');
	await expect(page.locator('input[type=range]').first()).toHaveAccessibleName('Timeline');
	for (let i = 0; i < 20; i++) {
		await page.keyboard.press('Tab');
		if (await slider(page).evaluate((element) => element === document.activeElement)) break;
	}
	await expect(slider(page)).toBeFocused();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Step 0 of \d+\. 0\.00 seconds\. /);
});

/** Presses on the score and drags to a share of its width, without letting go. */
async function drag(page: Page, share: number): Promise<void> {
	await slider(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = await boxOf(slider(page));
	const middle = y + height / 2;
	await page.mouse.move(x + width * 0.4, middle);
	await page.mouse.down();
	await page.mouse.move(x + width * share, middle, { steps: 5 });
}

test('a drag along the score scrubs, and Escape takes it back', async ({ page }) => {
	await open(page, 'play/gather?step=3');
	await drag(page, 0.998);
	await atStep(page, (await slider(page).getAttribute('max')) ?? '');
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await atStep(page, 3);
});

for (const [scene, share, region, said] of [
	['gather', 0.85, 'Code', 'runs next'],
	['lock', 0.6, 'Shared', 'Task-']
] as const)
	test(`where a drag through ${scene} ended, as much is read out as where one came otherwise`, async ({
		page
	}) => {
		await open(page, `play/${scene}?step=11`);
		await drag(page, share);
		await page.mouse.up();
		await page.mouse.move(5, 5);
		const regions = [...new Set(['Code', 'Event loop', 'Narration', region])];
		const dragged = await outline(page, regions);
		expect(await outline(page, [region])).toContain(said);
		const step = await stepOf(page);
		await open(page, `play/${scene}?step=${String(step)}`);
		await atStep(page, step);
		expect(dragged).toBe(await outline(page, regions));
	});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 375, height: 700 } });
	test('a tap on the score goes there', async ({ page }) => {
		await open(page, 'play/gather');
		const { x, y, width, height } = await boxOf(slider(page));
		await page.touchscreen.tap(x + width - 3, y + height / 2);
		await atStep(page, (await slider(page).getAttribute('max')) ?? '');
	});
});

test('the address follows the place without a new entry in the history', async ({ page }) => {
	await open(page, 'play/gather?theme=dark');
	const entries = await page.evaluate(() => history.length);
	for (let i = 0; i < 6; i++) await page.getByRole('button', { name: 'Next step' }).click();
	await expect(page).toHaveURL(/[?&]step=6/);
	await expect(page).toHaveURL(/[?&]theme=dark/);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	const before = await shown(page);
	await page.reload();
	await atStep(page, 6);
	expect(await shown(page)).toEqual(before);
});

test('bad parameters fall back, each with one warning', async ({ page }) => {
	const warnings: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'warning') warnings.push(message.text());
	});
	await open(page, 'play/gather?STEP=many&Speed=99&level=EVENTS&utm=1');
	await atStep(page, 0);
	expect(Number(await slider(page).getAttribute('max'))).toBeGreaterThan(100);
	expect(warnings).toHaveLength(2);
});

test('autoplay is left out under reduced motion', async ({ page }) => {
	await open(page, 'play/gather?autoplay=1');
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	await atStep(page, 0);
});

test.describe('with motion', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });
	test('autoplay plays to the end', async ({ page }) => {
		await open(page, 'play/gather?autoplay=1&speed=8');
		const length = (await slider(page).getAttribute('max')) ?? '';
		await expect(page.locator('html')).toHaveAttribute('data-step', length);
	});

	test('all words change at once with a step by hand', async ({ page }) => {
		await open(page, 'play/gather?step=6');
		const words = await page.evaluate(async () => {
			// The status speaks a little later, and that is as it should be.
			const read = () =>
				[...document.querySelectorAll('main section, main button, main svg')]
					.map(({ textContent }) => textContent.trim())
					.filter((text) => text !== '')
					.join('\n');
			const button = [...document.querySelectorAll('button')].find((each) =>
				each.textContent.includes('Next step')
			);
			button?.click();
			await new Promise((done) => requestAnimationFrame(done));
			const early = read();
			await new Promise((done) => setTimeout(done, 700));
			return { early, late: read() };
		});
		expect(words.late).toBe(words.early);
	});
});

test('what is spoken is the last of many quick steps', async ({ page }) => {
	await open(page, 'play/gather');
	await expect(page.getByRole('status')).toHaveText('');
	await slider(page).focus();
	for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
	const caption = await page.getByRole('region', { name: 'Narration' }).innerText();
	await expect(page.getByRole('status')).toContainText(caption.trim());
});

test('lists name each task where it is', async ({ page }) => {
	await open(page, 'play/gather?t=0.5');
	for (const name of ['Timers', 'Awaiting']) {
		await expect(
			page.getByRole('list', { name }).getByRole('listitem').filter({ hasText: 'Task-2' })
		).toHaveCount(1);
	}
	await expect(page.getByRole('list', { name: 'Awaiting' }).getByRole('listitem')).toHaveCount(4);
});

test.describe('the panels', () => {
	const NAMES = ['Code', 'Running', 'Ready queue', 'Timers', 'Awaiting', 'Console'];
	/** The panel that has the focus, and the text of what has it. */
	const focus = (page: Page) =>
		page.evaluate(() => {
			const element = document.activeElement;
			const panel = element?.closest('section')?.getAttribute('aria-label') ?? '';
			return { panel, text: element?.textContent ?? '' };
		});

	test('are one Tab stop each', async ({ page }) => {
		await open(page, 'play/gather?t=0.5');
		const stops: string[] = [];
		for (let i = 0; i < 20; i++) {
			await page.keyboard.press('Tab');
			stops.push((await focus(page)).panel);
			if (await slider(page).evaluate((element) => element === document.activeElement)) break;
		}
		expect(stops.filter((name) => NAMES.includes(name))).toEqual(NAMES);
	});

	test('have their entries under the arrow keys, while left and right still step', async ({
		page
	}) => {
		await open(page, 'play/gather?t=0.5');
		await page.getByRole('list', { name: 'Awaiting' }).locator('[tabindex="0"]').focus();
		const step = Number(await page.locator('html').getAttribute('data-step'));
		const first = await focus(page);
		await page.keyboard.press('ArrowDown');
		const second = await focus(page);
		expect(second.panel).toBe('Awaiting');
		expect(second.text).not.toBe(first.text);
		await expect(page.getByRole('list', { name: 'Awaiting' })).toBeInViewport();
		await page.keyboard.press('ArrowUp');
		expect(await focus(page)).toEqual(first);
		await atStep(page, step);
		for (let i = 1; i <= 12; i++) {
			await page.keyboard.press('ArrowRight');
			await atStep(page, step + i);
			// Whoever leaves the list does not take the focus along.
			expect((await focus(page)).panel).toBe('Awaiting');
		}
	});

	test('that are longer than their room scroll under the arrow keys', async ({ page }) => {
		await open(page, 'play/event-loop?step=30');
		// What is printed stands at its end, from which it is scrolled: its way up is the negative one.
		for (const [name, key, way] of [
			['Program text', 'ArrowDown', 1],
			['Printed text', 'ArrowUp', -1]
		] as const) {
			const text = page.getByRole('group', { name });
			await text.evaluate((element) => {
				element.scrollTop = 0;
			});
			await text.focus();
			await page.keyboard.press(key);
			await expect
				.poll(async () => way * (await text.evaluate((element) => element.scrollTop)))
				.toBeGreaterThan(0);
		}
		await atStep(page, 30);
	});
});

test('a level whose words cannot be loaded says so, and leaves the story as it was', async ({
	page
}) => {
	await open(page, 'play/gather?step=7');
	await page.route('**/*.js', (route) => route.abort());
	await page.getByRole('button', { name: 'More' }).click();
	const level = page.getByRole('combobox', { name: 'Level' });
	await level.selectOption({ index: 2 });
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await expect(level).toHaveValue('Story: the tasks');
	await expect(page.locator('html')).toHaveAttribute('data-step', '7');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Next step' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-step', '8');
});

for (const path of ['play/gather', 'embed/gather', 'compare?a=sequential&b=gather'])
	test(`a play on /${path} stops where its address ends it, and goes on from there`, async ({
		page
	}) => {
		const query = 'motion=full&speed=8&end=step:3';
		await open(page, `${path}${path.includes('?') ? '&' : '?'}${query}`);
		const play = page.getByRole('button', { name: 'Play', exact: true });
		await play.click();
		await atStep(page, 3);
		await expect(play).toBeVisible();
		await atStep(page, 3);
		await play.click();
		await expect(page.locator('html')).toHaveAttribute('data-step', /^([4-9]|\d\d+)$/);
	});
