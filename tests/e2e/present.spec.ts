import { expect, test, type Page } from '@playwright/test';
import { atStep, open, slider } from './scene.ts';

const step = async (page: Page): Promise<number> =>
	Number(await page.locator('html').getAttribute('data-step'));

const CLICKS = [
	...['PageDown', 'PageDown', 'PageUp', 'ArrowRight', ' ', 'n', 'p', 'ArrowLeft', 'PageDown'],
	...['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft', 'End', 'PageUp', 'Home'],
	...[
		'PageDown',
		'PageDown',
		'PageDown',
		'PageDown',
		'PageDown',
		'PageDown',
		'PageDown',
		'PageDown'
	]
];

/** Where a lecturer's focus may be when the clicker is pressed. */
const PLACES: Record<string, (page: Page) => Promise<void>> = {
	'the body': () => Promise.resolve(),
	'the scrubber': (page) => slider(page).focus(),
	'the code': (page) => page.getByRole('group', { name: 'Program text' }).focus(),
	'a button that was clicked': async (page) => {
		await page.getByRole('button', { name: 'Next step' }).click();
		await page.keyboard.press('Home');
	}
};

test('a clicker moves the same wherever the focus is, and ends at the end', async ({ page }) => {
	const ways: Record<string, number[]> = {};
	for (const [place, go] of Object.entries(PLACES)) {
		await open(page, 'present/gather');
		await go(page);
		await atStep(page, 0);
		const way: number[] = [];
		for (const key of CLICKS) {
			await page.keyboard.press(key);
			way.push(await step(page));
		}
		ways[place] = way;
	}
	const first = ways['the body'] ?? [];
	for (const way of Object.values(ways)) expect(way).toEqual(first);
	const length = Number(await slider(page).getAttribute('max'));
	expect(first.at(-1)).toBe(length);
	const [a = 0, b = 0] = first;
	expect(a).toBeGreaterThan(0);
	expect(b).toBeGreaterThan(a);
	expect(first[2]).toBe(a);
	// Shift and an arrow are single steps.
	expect((first[10] ?? 0) - (first[9] ?? 0)).toBe(1);
	expect(first[11]).toBe(first[9]);
});

test.describe('with motion', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });

	/** Where the playhead's line stands on the score, as drawn. */
	const drawn = (page: Page): Promise<string> =>
		page
			.locator('.picture')
			.last()
			.evaluate((score) => score.innerHTML);

	test('a clicker plays the way: the words are there at once, and the shapes follow', async ({
		page
	}) => {
		await open(page, 'present/gather?marker=wait');
		const from = await step(page);
		/** What each frame shows from now on. */
		await page.evaluate(() => {
			const seen: { step: string; words: string; picture: string; at: number }[] = [];
			Reflect.set(window, 'seen', seen);
			requestAnimationFrame(function look(at) {
				const picture = [...document.querySelectorAll('.picture')].at(-1)?.innerHTML ?? '';
				const words = document.querySelector('[aria-label=Narration]')?.textContent ?? '';
				const step = document.documentElement.dataset.step ?? '';
				if (seen.at(-1)?.picture !== picture) seen.push({ step, words, picture, at });
				requestAnimationFrame(look);
			});
		});
		await page.keyboard.press('PageDown');
		const to = await step(page);
		expect(to).toBeGreaterThan(from + 3);
		const words = await page.getByRole('region', { name: 'Narration' }).textContent();
		await page.waitForTimeout(4500);
		const seen = await page.evaluate(
			() =>
				Reflect.get(window, 'seen') as {
					step: string;
					words: string;
					picture: string;
					at: number;
				}[]
		);
		const way = seen.slice(1);
		expect(way.length).toBeGreaterThan(4);
		for (const frame of way) expect(frame).toMatchObject({ step: String(to), words });
		expect((way.at(-1)?.at ?? 0) - (way[0]?.at ?? 0)).toBeLessThan(2500);
		await open(page, `present/gather?step=${String(to)}`);
		expect(await drawn(page)).toBe(way.at(-1)?.picture);
	});

	test('quick presses go as far as slow ones, and back is at once', async ({ page }) => {
		await open(page, 'present/gather?marker=1');
		const slow: number[] = [];
		const seen: string[] = [];
		for (let press = 0; press < 3; press++) {
			slow.push(await step(page));
			await expect(page.getByRole('slider', { name: 'Timeline' })).toHaveValue(String(slow.at(-1)));
			await page.waitForTimeout(2600);
			seen.push(await drawn(page));
			await page.keyboard.press('PageDown');
		}
		await open(page, 'present/gather?marker=1');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageDown');
		expect(await step(page)).toBe(slow[2]);
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageUp');
		expect(await step(page)).toBe(slow[2]);
		expect(await drawn(page)).toBe(seen[2]);
		await page.keyboard.press('PageUp');
		expect(await step(page)).toBe(slow[1]);
	});

	test('a reload on the way is at its goal', async ({ page }) => {
		await open(page, 'present/gather?marker=1');
		await page.keyboard.press('PageDown');
		const to = await step(page);
		await expect(page).toHaveURL(new RegExp(`step=${String(to)}`));
		await page.reload();
		await atStep(page, to);
		const there = await drawn(page);
		await page.waitForTimeout(400);
		expect(await drawn(page)).toBe(there);
	});
});

test('a black screen shows nothing, survives a reload, and any move only brings the picture back', async ({
	page
}) => {
	await open(page, 'present/gather?level=callbacks&theme=dark');
	await page.keyboard.press('PageDown');
	const at = await step(page);
	const inTheMiddle = () =>
		page.evaluate(() => {
			const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
			return top === null ? '' : getComputedStyle(top).backgroundColor;
		});
	const BLACK = 'rgb(0, 0, 0)';
	for (const [black, back] of [
		['.', '.'],
		['b', 'PageDown'],
		['.', 'Escape'],
		['b', 'ArrowLeft']
	] as const) {
		await page.keyboard.press(black);
		await expect.poll(inTheMiddle).toBe(BLACK);
		await page.keyboard.press(back);
		await expect.poll(inTheMiddle).not.toBe(BLACK);
		await atStep(page, at);
	}
	await page.keyboard.press('b');
	await expect(page).toHaveURL(/[?&]blank=1/);
	await page.reload();
	await atStep(page, at);
	await expect.poll(inTheMiddle).toBe(BLACK);
	await page.keyboard.press('b');
	await expect(page).not.toHaveURL(/blank/);
	await expect(page).toHaveURL(/level=callbacks/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the list of keys is this room’s, and a clicker closes it', async ({ page }) => {
	await open(page, 'present/gather');
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keys' });
	await expect(dialog).toContainText('black screen');
	await expect(dialog).not.toContainText('same task');
	await page.keyboard.press('PageDown');
	await expect(dialog).toBeHidden();
	await atStep(page, 0);
	await page.keyboard.press('?');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

for (const [width, height, least] of [
	[1920, 1080, 24],
	[1280, 720, 15],
	[1024, 768, 16]
] as const)
	test(`everything is in a window of ${String(width)} by ${String(height)}, and large`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		for (const path of ['gather', 'event-loop', 'async-with-broken']) {
			await open(page, `present/${path}?marker=2`);
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
			const { letters, tall } = await page.evaluate(() => {
				const code = document.querySelector('[aria-label=Code] code');
				return {
					letters: code === null ? 0 : parseFloat(getComputedStyle(code).fontSize),
					tall: document.documentElement.scrollHeight
				};
			});
			expect(letters).toBeGreaterThanOrEqual(least);
			expect(tall).toBe(height);
			for (const name of ['Code', 'Event loop', 'Narration'])
				await expect(page.getByRole('region', { name })).toBeInViewport({ ratio: 1 });
			await expect(slider(page)).toBeInViewport({ ratio: 1 });
		}
	});

for (const [width, height] of [
	[1920, 1080],
	[1280, 720],
	[1024, 768]
] as const)
	test(`the code is whole and the caption of one size at ${String(width)} by ${String(height)}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		for (const path of ['gather', 'create-task', 'async-with-broken', 'event-loop']) {
			await open(page, `present/${path}`);
			const length = Number(await slider(page).getAttribute('max'));
			const sizes = new Set<string>();
			for (let n = 0; n <= length; n++) {
				await atStep(page, n);
				const seen = await page.evaluate(() => {
					const caption = document.querySelector('[aria-label=Narration] p');
					const panel = document.querySelector('[aria-label="Program text"]');
					const right = panel === null ? 0 : panel.getBoundingClientRect().left + panel.clientWidth;
					const hidden = [...(panel?.querySelectorAll('li') ?? [])].filter((line) => {
						const range = document.createRange();
						range.selectNodeContents(line.querySelector('code') ?? line);
						const marks = line.querySelector('.marks svg')?.getBoundingClientRect().left ?? right;
						return [...range.getClientRects()].some((letters) => letters.right > marks + 1);
					});
					return {
						size: caption === null ? '' : getComputedStyle(caption).fontSize,
						hidden: hidden.map((line) => line.textContent)
					};
				});
				expect(seen.hidden).toEqual([]);
				sizes.add(seen.size);
				await page.keyboard.press('Shift+ArrowRight');
			}
			expect([...sizes]).toHaveLength(1);
		}
	});

test('the screen is kept awake while the hall is in front, and given back at the end', async ({
	page
}) => {
	await page.addInitScript(() => {
		const log: string[] = [];
		Reflect.set(window, 'locks', log);
		Object.defineProperty(navigator, 'wakeLock', {
			value: {
				request(kind: string) {
					log.push(kind);
					return Promise.resolve({
						release() {
							log.push('released');
							return Promise.resolve();
						}
					});
				}
			}
		});
	});
	const locks = () => page.evaluate(() => Reflect.get(window, 'locks') as string[]);
	const turn = (state: string) =>
		page.evaluate((state) => {
			Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await open(page, 'present/gather');
	expect(await locks()).toEqual(['screen']);
	// A browser takes the lock back from a page that is hidden.
	await turn('hidden');
	expect(await locks()).toEqual(['screen']);
	await turn('visible');
	expect(await locks()).toEqual(['screen', 'screen']);
	await page.getByRole('link', { name: 'Loopscope' }).click();
	await expect.poll(locks).toEqual(['screen', 'screen', 'released']);
	await open(page, 'play/gather');
	expect(await locks()).toEqual([]);
});

test('a pointer that rests is hidden, whatever it rests on, and comes back when it moves', async ({
	page
}) => {
	await open(page, 'present/gather?step=3');
	const places = [slider(page), page.getByRole('button', { name: 'Next step' })];
	for (const place of places) {
		await place.hover();
		const cursor = () => place.evaluate((element) => getComputedStyle(element).cursor);
		expect(await cursor()).not.toBe('none');
		await expect.poll(cursor).toBe('none');
		await page.mouse.move(300, 300);
		expect(await cursor()).not.toBe('none');
	}
});

/** What is written in the window, in pixels of the window. */
const letters = (page: Page): Promise<readonly { text: string; size: number }[]> =>
	page.evaluate(() => {
		const found: { text: string; size: number }[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode.textContent?.trim() ?? '';
			const element = walker.currentNode.parentElement;
			if (text === '' || element === null || !element.checkVisibility()) continue;
			if (element.closest('.visually-hidden, .skip-link, title, dialog, section > h2 ~ ul'))
				continue;
			if (element.closest('section')?.clientWidth === 1) continue;
			const picture = element.closest('.picture');
			const drawn = element instanceof SVGGraphicsElement ? element.getScreenCTM()?.a : undefined;
			const scale = drawn ?? (picture ? new DOMMatrix(getComputedStyle(picture).transform).a : 1);
			found.push({ text, size: parseFloat(getComputedStyle(element).fontSize) * scale });
		}
		return found;
	});

test('a last row can read every letter', async ({ page }) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	for (const path of ['gather?step=13', 'kitchen?step=22', 'event-loop?step=30', 'run?step=29']) {
		await open(page, `present/${path}`);
		const all = await letters(page);
		expect(all.length).toBeGreaterThan(40);
		expect(all.filter(({ size }) => size < 19.9)).toEqual([]);
	}
});

test('the chapter is named, and in large letters in a small window', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 720 });
	await open(page, 'present/gather');
	const chapter = page.locator('.chapter');
	await expect(chapter).toHaveText('');
	await open(page, 'present/gather?marker=b');
	await expect(chapter).toHaveText(/B\s*The first parks on a timer/);
	await expect(chapter).toBeInViewport({ ratio: 1 });
	expect(
		await chapter.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
	).toBeGreaterThanOrEqual(20);
	await page.keyboard.press('PageDown');
	await expect(chapter).not.toHaveText(/The first parks on a timer/);
});

test('the hall’s colours stay in the hall', async ({ page }) => {
	await open(page, 'play/gather?step=3');
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('link', { name: 'Present' }).click();
	await expect(page).toHaveURL(/present\/gather\?step=3$/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
	await atStep(page, 3);
	await page.getByRole('link', { name: 'Loopscope' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('See what Python does');
	await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});
