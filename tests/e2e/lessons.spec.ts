import { expect, test, type Page } from '@playwright/test';
import { faults, sideways } from './axe.ts';
import { atStep, open, slider } from './scene.ts';

const programme = (page: Page) => page.getByRole('region', { name: 'The programme, in order' });
const nav = (page: Page) => page.getByRole('navigation', { name: 'Lessons' });
const marks = (page: Page) => programme(page).locator('li').getByText('seen', { exact: true });

async function home(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Loopscope, all lessons' }).click();
	await expect(page).toHaveTitle(/^Loopscope/);
	await expect(page.locator('html')).toHaveAttribute('data-step', '9');
}

/** From the programme into a lesson. */
async function begin(page: Page, title: string): Promise<void> {
	await programme(page).getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** To the last step, by keyboard. */
async function toTheEnd(page: Page): Promise<void> {
	await slider(page).focus();
	await page.keyboard.press('End');
	await atStep(page, (await slider(page).getAttribute('max')) ?? '');
}

test('one can go from lesson to lesson in order, forth and back, by keyboard', async ({ page }) => {
	await open(page, '.');
	const links = programme(page).getByRole('listitem').getByRole('link');
	const titles = (await links.allTextContents()).map((title) => title.trim());
	await open(page, 'play/kitchen');
	await expect(nav(page).getByRole('link')).toHaveCount(1);
	for (const title of titles.slice(1)) {
		await nav(page)
			.getByRole('link', { name: `Next lesson: ${title}`, exact: true })
			.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	}
	const last = titles.at(-2) ?? '';
	await expect(nav(page).getByRole('link')).toHaveCount(1);
	await nav(page)
		.getByRole('link', { name: `Previous lesson: ${last}`, exact: true })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(last);
});

test('a lesson that was seen to its end is marked at home, and stays so', async ({ page }) => {
	await open(page, 'play/kitchen');
	await home(page);
	await expect(marks(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Forget my progress' })).toBeHidden();

	await begin(page, 'One cook, three dishes');
	await toTheEnd(page);
	await home(page);
	const says = async (): Promise<void> => {
		await expect(programme(page).getByRole('status')).toHaveText(/^1 of \d+ seen$/);
		await expect(marks(page)).toHaveCount(1);
		await expect(programme(page).getByRole('listitem').first()).toContainText('seen');
	};
	await says();
	await page.reload();
	await says();
	expect(await page.context().cookies()).toEqual([]);
	await programme(page).getByText('Go on with').getByRole('link').click();
	await expect(page).toHaveURL(/play\/one-by-one/);
});

test('the last marker is as good as the end, and the beginning is not', async ({ page }) => {
	await open(page, 'play/lock');
	await home(page);
	await expect(marks(page)).toHaveCount(0);
	await begin(page, 'One at a time: asyncio.Lock');
	for (let marker = 0; marker < 4; marker++) await page.keyboard.press(']');
	await home(page);
	await expect(marks(page)).toHaveCount(1);
});

test('progress is forgotten at once and altogether, and comes back for whoever did not mean it', async ({
	page
}) => {
	await page.addInitScript(() => {
		if (sessionStorage.getItem('begun') === null)
			localStorage.setItem('loopscope:seen', 'kitchen gather no-such-lesson');
		sessionStorage.setItem('begun', 'yes');
	});
	await open(page, '.');
	await expect(programme(page).getByRole('status')).toHaveText(/^2 of \d+ seen$/);
	await page.getByRole('button', { name: 'Forget my progress' }).focus();
	await page.keyboard.press('Enter');
	await expect(marks(page)).toHaveCount(0);
	expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('loopscope:seen');
	// The focus is where it was.
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(marks(page)).toHaveCount(2);
	await page.keyboard.press('Enter');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	await expect(marks(page)).toHaveCount(0);
	await expect(programme(page).getByRole('status')).toHaveCount(0);
});

for (const [what, refuse] of [
	[
		'refused',
		() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				}
			});
		}
	],
	[
		'full',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		}
	]
] as const)
	test(`where storage is ${what}, progress lasts as long as the visit`, async ({ page }) => {
		const troubles: string[] = [];
		page.on('pageerror', ({ message }) => troubles.push(message));
		await page.addInitScript(refuse);
		await open(page, 'play/kitchen');
		await toTheEnd(page);
		await home(page);
		await expect(marks(page)).toHaveCount(1);
		await page.getByRole('button', { name: 'Forget my progress' }).click();
		await expect(marks(page)).toHaveCount(0);
		expect(troubles).toEqual([]);
	});

for (const width of [1440, 1024, 640, 320])
	test(`what was seen moves nothing that is in sight, and reads well, at ${String(width)} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.addInitScript(() => {
			localStorage.setItem('loopscope:seen', 'kitchen one-by-one await gather');
		});
		await open(page, '.');
		await expect(marks(page)).toHaveCount(4);
		const shifted = await page.evaluate(
			() =>
				new Promise<number>((done) => {
					new PerformanceObserver((list) => {
						const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
						done(shifts.reduce((sum, { value }) => sum + value, 0));
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => {
						done(0);
					}, 500);
				})
		);
		expect(shifted).toBeLessThan(0.1);
		// The mark lies on no word of its row, and in no other row.
		const overlaps = await marks(page).evaluateAll(
			(all) =>
				all.filter((mark) => {
					const box = mark.getBoundingClientRect();
					const row = mark.closest('li');
					const words = [...(row?.querySelectorAll('.number, .title, p, .time') ?? [])];
					return (
						box.bottom > (row?.getBoundingClientRect().bottom ?? 0) ||
						words.some((word) => {
							const other = word.getBoundingClientRect();
							return (
								box.left < other.right &&
								other.left < box.right &&
								box.top < other.bottom &&
								other.top < box.bottom
							);
						})
					);
				}).length
		);
		expect(overlaps).toBe(0);
		expect(await sideways(page)).toBe(0);
		for (const scheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme: scheme });
			expect(await faults(page)).toEqual([]);
		}
	});
