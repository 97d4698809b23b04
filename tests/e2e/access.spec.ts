import { expect, test, type Page } from '@playwright/test';
import { sideways } from './axe.ts';
import { atStep, open, slider } from './scene.ts';

const ROOMS = ['play/gather?t=0.5', 'embed/gather?t=0.5', 'present/gather?t=0.5'];

/** Everything that can be pressed and is smaller than 24 px, but for links within a sentence. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('button, a[href], input, select, summary, [role=tab]')]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter(
				(element) => !element.matches('.skip-link, .visually-hidden, p a, li:not(nav li) > a')
			)
			.flatMap((element) => {
				const { width, height } = element.getBoundingClientRect();
				const name = element.getAttribute('aria-label') ?? element.textContent.trim();
				return width < 24 || height < 24 ? [`${name}: ${String(width)} × ${String(height)}`] : [];
			})
	);

for (const route of ['', 'notices', 'compare', ...ROOMS])
	test(`whatever can be pressed on /${route} is 24 px wide and tall at least`, async ({ page }) => {
		await page.goto(route);
		await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
		for (const width of [1440, 640, 320]) {
			await page.setViewportSize({ width, height: 720 });
			expect(await smallTargets(page), `${String(width)} px`).toEqual([]);
		}
	});

for (const room of [...ROOMS, 'compare?t=0.5'])
	test(`/${room} can be used at 400 %: nothing is wider, and no focus lies under the foot`, async ({
		page
	}) => {
		// A window of 1440 × 900 px, magnified four times.
		await page.setViewportSize({ width: 360, height: 225 });
		await open(page, room);
		expect(await sideways(page)).toBe(0);
		for (let i = 0; i < 30; i++) {
			await page.keyboard.press('Tab');
			const hidden = await page.evaluate(() => {
				const element = document.activeElement;
				if (element === null || element === document.body) return null;
				const box = element.getBoundingClientRect();
				const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
				const inside = (y: number) => y >= 0 && y < innerHeight;
				// Some of it is in the window, and nothing else lies on all of that.
				const ys = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => box.top + box.height * share);
				const seen = ys.filter(inside).some((y) => {
					const top = document.elementFromPoint(x, y);
					return top !== null && (element.contains(top) || top.contains(element));
				});
				return seen ? null : `${element.tagName} ${element.textContent.trim().slice(0, 30)}`;
			});
			expect(hidden).toBeNull();
		}
	});

test('what WCAG asks of the spacing of text cuts nothing off', async ({ page }) => {
	// Nine pages.
	for (const room of ROOMS)
		for (const width of [1440, 640, 375]) {
			await page.setViewportSize({ width, height: 800 });
			await open(page, room);
			await page.addStyleTag({
				content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
					p { margin-bottom: 2em !important; }`
			});
			expect(await sideways(page), `${room}, ${String(width)} px`).toBe(0);
			const cut = await page.evaluate(() =>
				[...document.querySelectorAll('button, [role=tab], [aria-label=Narration] p, h1, h2')]
					.filter((element) => element.checkVisibility({ visibilityProperty: true }))
					.filter(
						(element) =>
							element.closest('.visually-hidden, section:not(:focus-within) > h2') === null
					)
					.filter(
						({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
							clientWidth > 1 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 3)
					)
					.filter((element) => getComputedStyle(element).overflow !== 'visible')
					.map(({ textContent }) => textContent.trim())
			);
			expect(cut, `${room}, ${String(width)} px`).toEqual([]);
		}
});

test('with forced colours every mark and every word can be told from its ground', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const looks = new Map<string, string>();
	await open(page, 'play/gather?theme=projector');
	for (let step = Number(await slider(page).getAttribute('max')); step > 0; step--) {
		await slider(page).fill(String(step));
		await atStep(page, step);
		const seen = await page.evaluate(() =>
			[...document.querySelectorAll('[aria-label="Event loop"] g > .mark')].map((mark) => {
				const { fill, stroke, strokeDasharray } = getComputedStyle(mark);
				const ground = getComputedStyle(document.body).backgroundColor;
				const status = [...mark.classList].find((name) => name !== 'mark') ?? '';
				return { status, fill, stroke, strokeDasharray, ground };
			})
		);
		for (const { status, fill, stroke, strokeDasharray, ground } of seen) {
			expect(stroke, status).not.toBe(ground);
			looks.set(status, `${fill} ${stroke} ${strokeDasharray}`);
		}
	}
	// Running, ready, waiting for time, waiting for another, done: no two look alike.
	const states = ['running', 'ready', 'timer', 'other', 'done'].map((status) => looks.get(status));
	expect(states).not.toContain(undefined);
	expect(new Set(states).size).toBe(states.length);

	// Words on a ground of their own: without its word a button is a blot.
	await open(page, 'play/gather');
	const { color, backgroundColor, forcedColorAdjust } = await page
		.getByRole('button', { name: 'Next step' })
		.evaluate((button) => {
			const style = getComputedStyle(button);
			return {
				color: style.color,
				backgroundColor: style.backgroundColor,
				forcedColorAdjust: style.getPropertyValue('forced-color-adjust')
			};
		});
	expect(color).not.toBe(backgroundColor);
	expect(forcedColorAdjust).toBe('none');
});

test('under reduced motion a step is whole at once, by hand and at play', async ({ page }) => {
	await open(page, 'play/gather');
	const picture = page.getByRole('region', { name: 'Event loop' });
	/** How many different pictures there are in half a second. */
	const pictures = () =>
		picture.evaluate(async (region) => {
			const seen = new Set<string>();
			const began = performance.now();
			while (performance.now() - began < 500) {
				await new Promise((done) => requestAnimationFrame(done));
				seen.add(region.innerHTML);
			}
			return seen.size;
		});
	for (let step = 1; step <= 6; step++) {
		await page.getByRole('button', { name: 'Next step' }).click();
		await atStep(page, step);
		expect(await pictures()).toBe(1);
	}
});
