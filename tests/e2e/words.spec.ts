import { expect, test, type Page } from '@playwright/test';
import { faults, sideways } from './axe.ts';
import { atStep, open, slider } from './scene.ts';

const PLAIN = 'The timer of 1.00 s is due. It wakes Task-2, which joins the ready queue.';
const KITCHEN = 'The timer of 1.00 s rings. It sends Task-2 back to the pass.';
const AT = 14;

const caption = (page: Page) => page.getByRole('region', { name: /^Narration/ });
const wordsChoice = (page: Page) => page.getByRole('combobox', { name: 'Words' });

test('the menu tells a run as a kitchen’s work, in every place that tells it, and back', async ({
	page
}) => {
	await open(page, `play/gather?step=${String(AT)}`);
	await expect(caption(page)).toHaveText(PLAIN);
	await page.getByRole('button', { name: 'More' }).click();
	await wordsChoice(page).selectOption('A kitchen');
	await expect(caption(page)).toHaveText(KITCHEN);
	await atStep(page, AT);
	await expect(page.getByText('The chef is the event loop')).toBeVisible();
	expect(await faults(page)).toEqual([]);
	expect(await sideways(page)).toBe(0);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`${KITCHEN}$`));
	await expect(page).toHaveURL(/[?&]words=kitchen\b/);
	await page.keyboard.press('Escape');

	await page.getByRole('tab', { name: 'Transcript' }).click();
	const row = page.getByRole('list', { name: 'Transcript' }).locator('[aria-current=step]');
	await expect(row).toContainText(KITCHEN);
	await slider(page).press('ArrowLeft');
	await slider(page).press('ArrowRight');
	await expect(page.getByRole('status')).toContainText(KITCHEN);

	await page.getByRole('button', { name: 'More' }).click();
	await wordsChoice(page).selectOption('Plain');
	await expect(caption(page)).toHaveText(PLAIN);
	await expect(page).not.toHaveURL(/words=/);
});

test('by keyboard alone, and the choice is kept over a reload and in a link', async ({ page }) => {
	await open(page, `play/gather?step=${String(AT)}`);
	await page.getByRole('button', { name: 'More' }).focus();
	await page.keyboard.press('Enter');
	await wordsChoice(page).focus();
	await page.keyboard.press('ArrowDown');
	await expect(caption(page)).toHaveText(KITCHEN);
	await expect(wordsChoice(page)).toBeFocused();
	await expect(page).toHaveURL(/words=kitchen/);
	await expect(page.getByRole('link', { name: 'Present' })).toHaveAttribute(
		'href',
		/words=kitchen/
	);
	await page.reload();
	await atStep(page, AT);
	await expect(caption(page)).toHaveText(KITCHEN);
});

for (const room of ['play', 'embed', 'present'])
	for (const level of ['story', 'callbacks', 'events'])
		test(`/${room} tells it at the level ${level} as the address asks`, async ({ page }) => {
			await open(page, `${room}/gather?step=9&level=${level}&WORDS=Kitchen`);
			const said = await caption(page).textContent();
			await open(page, `${room}/gather?step=9&level=${level}`);
			expect(said).not.toMatch(/\bloop\b|ready queue/);
			await expect(caption(page)).not.toHaveText(said ?? '');
		});

test('two runs beside each other are told in the same words', async ({ page }) => {
	await open(page, 'compare?a=sequential&b=gather&step=3&words=kitchen');
	await expect(caption(page)).toHaveText([/chef|pass|kitchen/, /chef|pass|kitchen/]);
});

test('who chose other words keeps them, and the level, in the next lesson and side by side', async ({
	page
}) => {
	await open(page, 'play/gather?step=3');
	await page.getByRole('button', { name: 'More' }).click();
	await wordsChoice(page).selectOption('A kitchen');
	await expect(caption(page)).toHaveText(/chef|pass|kitchen/);
	await page.getByRole('combobox', { name: 'Level' }).selectOption('Callbacks: every handle');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/level=callbacks/);
	const step = (await page.locator('html').getAttribute('data-step')) ?? '';
	await page.getByRole('link', { name: /^Next lesson/ }).click();
	await expect(page).toHaveURL(/play\/async-for\?.*words=kitchen/);
	await expect(page).toHaveURL(/level=callbacks/);
	await atStep(page, 0);
	await page.getByRole('button', { name: 'More', exact: true }).click();
	await expect(wordsChoice(page)).toHaveValue('A kitchen');
	await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue(
		'Callbacks: every handle'
	);
	await page.keyboard.press('Escape');

	await page.goBack();
	await atStep(page, step);
	await page.getByRole('link', { name: 'Side by side', exact: true }).click();
	await expect(page).toHaveURL(/compare\?.*words=kitchen/);
	await page.getByRole('button', { name: 'More' }).click();
	await expect(wordsChoice(page)).toHaveValue('A kitchen');
});

test('who goes on as soon as other words have come finds them on the way back', async ({
	page
}) => {
	await open(page, `play/gather?step=${String(AT)}`);
	const next = page.getByRole('link', { name: /^Next lesson/ });
	await next.hover();
	await page.waitForLoadState('networkidle');
	// What it leads to is loaded by now, and a script follows it in the next frame: the address comes a moment later.
	await next.evaluate((link: HTMLElement, told) => {
		new MutationObserver((_, observer) => {
			if (!document.body.innerText.includes(told)) return;
			observer.disconnect();
			requestAnimationFrame(() => {
				link.click();
			});
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	}, KITCHEN);
	await page.getByRole('button', { name: 'More' }).click();
	await wordsChoice(page).selectOption('A kitchen');
	await expect(page).toHaveURL(/play\/async-for/);
	await page.goBack();
	await atStep(page, AT);
	await expect(caption(page)).toHaveText(KITCHEN);
	await expect(page).toHaveURL(/words=kitchen/);
});

test('a question speaks of the chef, and is put anew when the words change', async ({ page }) => {
	await open(page, 'play/gather?step=8&words=kitchen');
	await page.getByRole('button', { name: 'Ask me' }).click();
	const question = page.getByRole('region', { name: 'Question' });
	await expect(question).toContainText('What does the chef turn to next');
	await page.getByRole('button', { name: 'More' }).click();
	await wordsChoice(page).selectOption('Plain');
	await expect(question).toContainText('What runs next');
});

test('in German what is told is German, and what is pressed or found by its name keeps that', async ({
	page
}) => {
	await open(page, 'play/gather?step=9&lang=de');
	await expect(slider(page)).toHaveAttribute(
		'aria-valuetext',
		/^Schritt 9 von 29\. 0,00 Sekunden\. Als Erster in der Bereit-Schlange/
	);
	const waiting = page.getByRole('list', { name: 'Awaiting' });
	await expect(waiting).toContainText('Task-1 main() wartet auf 3 Tasks, 0 fertig');
	await expect(waiting.locator('li').first()).toHaveAttribute('lang', 'de');
	await expect(page.getByRole('list', { name: 'Timers' })).toContainText('noch 1,00 s');
	await page.getByRole('button', { name: 'Ask me' }).click();
	const question = page.getByRole('region', { name: 'Question' });
	await question.getByRole('group').getByRole('button').first().click();
	await expect(question).toContainText(/(?:Ja|Nein):/);
	expect(await faults(page)).toEqual([]);
});

test('where a language has no kitchen, the menu says so and explains none', async ({ page }) => {
	await open(page, `play/gather?step=${String(AT)}&lang=de&words=kitchen`);
	await page.getByRole('button', { name: 'More' }).click();
	await expect(page.getByText('In Deutsch the words are plain: it has no kitchen.')).toBeVisible();
	await expect(page.getByText('The chef is the event loop')).toHaveCount(0);
});

test('words that nobody knows are plain with one warning, and a language that is not spoken here without', async ({
	page
}) => {
	const warnings: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'warning') warnings.push(message.text());
	});
	await open(page, `play/gather?step=${String(AT)}&words=baroque&lang=tlh`);
	await expect(caption(page)).toHaveText(PLAIN);
	expect(warnings).toEqual(['Loopscope: "words=baroque" is not understood and left out.']);
});

test('where the words can’t be loaded, the present ones stay and the menu says so', async ({
	page
}) => {
	await open(page, `play/gather?step=${String(AT)}`);
	await page.route('**/*.js', (route) => route.abort());
	await page.getByRole('button', { name: 'More' }).click();
	await wordsChoice(page).selectOption('A kitchen');
	await expect(page.getByRole('alert')).toHaveText(
		'Those words could not be loaded. Try again once you are online.'
	);
	await expect(caption(page)).toHaveText(PLAIN);
	await expect(wordsChoice(page)).toHaveValue('Plain');
});
