import { expect, test } from '@playwright/test';
import { GALLERY } from './hosts.ts';
import { open, slider } from './scene.ts';
import { boxOf, playheadAt, score } from './score.ts';

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

test("a thread's lane is chosen like a task's, and its steps are followed", async ({ page }) => {
	await open(page, 'play/to-thread');
	const names = page.getByRole('group', { name: 'Lanes' }).getByRole('button');
	const thread = names.filter({ hasText: 'asyncio_0' });
	await thread.click();
	await expect(thread).toHaveAttribute('aria-pressed', 'true');
	const name = ((await thread.getAttribute('aria-label')) ?? '').split(' ')[0] ?? '';
	const follow = page.getByRole('button', { name: `Next for ${name}` });
	const caption = page.getByRole('region', { name: 'Narration' });
	const said: string[] = [];
	for (let at = '', now = '0'; at !== now;) {
		at = now;
		await follow.click();
		now = (await page.locator('html').getAttribute('data-step')) ?? '';
		if (at !== now) said.push((await caption.textContent()) ?? '');
	}
	expect(said.pop()).toContain('to its end');
	expect(said.pop(), 'it ends with its pool').toContain('tidies up');
	expect(said.length).toBeGreaterThan(1);
	for (const sentence of said) expect(sentence).toMatch(/thread|read_sensor/i);
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

test('lanes that are too close for buttons are one list, for arrow keys and for the nearest of a pointer', async ({
	page
}) => {
	await open(page, `${GALLERY}?specimen=ten-thousand-events&step=400`);
	const list = page.getByRole('listbox', { name: 'Lanes' });
	const chosen = list.locator('[aria-selected=true]');
	await list.focus();
	for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(chosen).toHaveText('worker-2');
	await expect(list).toHaveAttribute(
		'aria-activedescendant',
		(await chosen.getAttribute('id')) ?? ''
	);
	await expect(page.locator('.score g.dim').first()).toBeAttached();
	await page.keyboard.press('.');
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText('worker-2');
	const { x, y } = await boxOf(list.getByRole('option', { name: /^worker-5/ }));
	await page.mouse.click(x + 20, y + 9);
	await expect(chosen).toHaveText('worker-5');
	await page.keyboard.press('Escape');
	await expect(chosen).toHaveCount(0);
});

test('a task that is chosen is a lane inside its folded crowd, with its name', async ({ page }) => {
	await open(page, `${GALLERY}?specimen=hundred-tasks&step=40`);
	const name = page.locator('.score .lane-name');
	await expect(name).toHaveCount(0);
	const task = page.getByRole('region', { name: 'Narration' }).getByRole('button').first();
	const said = await task.innerText();
	await task.click();
	await page.mouse.move(5, 5);
	await expect(name).toContainText(said);
	await expect(page.locator('.score g.dim').first()).toBeAttached();
	const before = await playheadAt(page);
	await page.keyboard.press('.');
	await expect(page.getByRole('region', { name: 'Narration' })).toContainText(said);
	expect(await playheadAt(page)).not.toBe(before);
	await expect(name).toContainText(said);
	await page.keyboard.press('Escape');
	await expect(name).toHaveCount(0);
});
