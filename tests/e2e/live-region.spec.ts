import { expect, test, type Page } from '@playwright/test';
import { atStep, open, slider } from './scene.ts';

const sentence = (page: Page): Promise<string> =>
	page.getByRole('region', { name: 'Narration' }).innerText();

/** Opens a page, writes down from then on what a screen reader is given to say, and stops the page's clock. */
async function listen(page: Page, path: string): Promise<() => Promise<readonly string[]>> {
	await page.clock.install();
	await open(page, path);
	const spoken: string[] = [];
	await page.exposeFunction('say', (text: string) => spoken.push(text));
	await page.evaluate(() => {
		const { say } = window as unknown as { say: (text: string) => void };
		const region = document.querySelector('main [role=status]');
		new MutationObserver(() => {
			say(region?.textContent ?? '');
		}).observe(region ?? document, { subtree: true, characterData: true, childList: true });
	});
	// A moment that has not passed yet when the request arrives, however busy the machine is.
	await page.clock.pauseAt(await page.evaluate(() => Date.now() + 2000));
	return async () => {
		// Whatever is still to be said.
		await page.clock.runFor(1000);
		return spoken;
	};
}

test('each step by hand speaks its sentence, and the same sentence is spoken again', async ({
	page
}) => {
	const heard = await listen(page, 'play/gather');
	const shown: string[] = [];
	for (let step = 1; step <= 6; step++) {
		await page.getByRole('button', { name: 'Next step' }).click();
		await page.clock.runFor(500);
		shown.push(await sentence(page));
	}
	const plain = (texts: readonly string[]) =>
		texts.map((text) => text.replaceAll(/\W+/g, ' ').trim());
	expect(plain(await heard())).toEqual(plain(shown));

	// The end, asked for again, has the same words: a screen reader only says what differs.
	await slider(page).focus();
	for (let i = 0; i < 3; i++) {
		await page.keyboard.press('End');
		await page.clock.runFor(500);
	}
	const [first = '', second = '', third = ''] = (await heard()).slice(6);
	expect(plain([second, third])).toEqual(plain([first, first]));
	expect(second).not.toBe(first);
	expect(third).not.toBe(second);
});

test('a key that is held for two seconds speaks at most twice', async ({ page }) => {
	const heard = await listen(page, 'play/gather');
	await slider(page).focus();
	await page.keyboard.down('ArrowRight');
	await page.clock.runFor(500);
	for (let millis = 500; millis < 2000; millis += 30) {
		await page.keyboard.down('ArrowRight');
		await page.clock.runFor(30);
	}
	await page.keyboard.up('ArrowRight');
	expect((await heard()).length).toBeLessThanOrEqual(2);
	expect((await heard()).at(-1)).toContain((await sentence(page)).slice(0, 12));
});

test.describe('play', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });
	test('speaks the chapters that it comes to, in their order, and nothing else', async ({
		page
	}) => {
		// A minute and a half of frames.
		const heard = await listen(page, 'play/gather');
		await page.getByRole('button', { name: 'Play' }).click();
		const length = (await slider(page).getAttribute('max')) ?? '';
		for (let seconds = 0; seconds < 90; seconds++) await page.clock.runFor(1000);
		await atStep(page, length);
		expect((await heard()).map((text) => text.replace('\u200B', ''))).toEqual([
			'Three tasks set out',
			'Which task runs when this one awaits?',
			'The first parks on a timer',
			'Back after one second',
			'gather collects'
		]);
	});
});
