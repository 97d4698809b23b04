import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { outline } from './aria.ts';
import { faults, sideways } from './axe.ts';
import { GALLERY } from './hosts.ts';
import { atStep, open, resize, slider } from './scene.ts';

/** Programs; what they are read as is in `tests/gallery/aria`, and `npm run e2e -- gallery -u` writes it anew. */
const specimens = readdirSync('tests/gallery/specimens').map((name) => name.replace('.py', ''));

const WIDTHS = [320, 375, 640, 1024, 1440];

/** Opens a specimen, and gives its first, middle and last step. */
async function openSpecimen(page: Page, name: string): Promise<readonly number[]> {
	await open(page, `${GALLERY}?specimen=${name}`);
	const length = Number(await slider(page).getAttribute('max'));
	return [0, Math.round(length / 2), length];
}

for (const name of specimens)
	test(`the specimen "${name}" can be gone through, read and looked at`, async ({ page }) => {
		const troubles: string[] = [];
		page.on('pageerror', (error) => troubles.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') troubles.push(message.text());
		});
		for (const step of await openSpecimen(page, name)) {
			await slider(page).fill(String(step));
			await atStep(page, step);
			await expect(page.getByRole('region', { name: 'Narration' })).toContainText(/\w/);
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				const where = `step ${String(step)}, ${String(width)} px`;
				// A picture learns of its new width a frame later.
				await expect.poll(() => sideways(page), where).toBe(0);
			}
			expect(await faults(page), `step ${String(step)}`).toEqual([]);
		}
		expect(troubles).toEqual([]);
	});

for (const name of specimens)
	test(`what is read out of the specimen "${name}" is as it was reviewed`, async ({ page }) => {
		const [, middle = 0] = await openSpecimen(page, name);
		await slider(page).fill(String(middle));
		await atStep(page, middle);
		const spoken = (await slider(page).getAttribute('aria-valuetext')) ?? '';
		const shares = (await page.getByRole('region', { name: 'Shared' }).count()) > 0;
		const regions = ['Code', 'Event loop', ...(shares ? ['Shared'] : []), 'Console', 'Narration'];
		const read = await outline(page, regions);
		expect(`${spoken}\n${read}`).toMatchSnapshot(`${name}.txt`);
	});

for (const name of ['long-names', 'other-scripts', 'deep-chain', 'exception'])
	test(`every caption of the specimen "${name}" keeps to its room, and scrolls there at most on a phone`, async ({
		page
	}) => {
		await openSpecimen(page, name);
		for (const width of WIDTHS)
			for (const height of [700, 900]) {
				await resize(page, width, height);
				const over = await page.evaluate(async () => {
					const range = document.querySelector<HTMLInputElement>('input[type=range]');
					const room = document.querySelector('[aria-label=Narration]');
					const text = room?.querySelector('p');
					const found: string[] = [];
					for (let step = 0; step <= Number(range?.max); step++) {
						if (range !== null) range.value = String(step);
						range?.dispatchEvent(new Event('input', { bubbles: true }));
						await new Promise((done) => requestAnimationFrame(done));
						// The words: a name's place to press may be taller than its line.
						const tall = text?.offsetHeight ?? Infinity;
						const scrolls = room?.matches('[tabindex="0"]') === true && innerWidth < 640;
						if (tall > (room?.clientHeight ?? 0) + 1 && !scrolls)
							found.push(room?.textContent.trim() ?? '');
					}
					return found;
				});
				expect(over, `${String(width)} by ${String(height)}`).toEqual([]);
			}
	});

test('a table of a thousand tasks has those rows that are seen, and counts them all', async ({
	page
}) => {
	await page.goto(`${GALLERY}?specimen=thousand-tasks`);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	const end = Number(await slider(page).getAttribute('max'));
	await slider(page).fill(String(end));
	await page.getByRole('tab', { name: 'Table' }).click();
	const table = page.getByRole('table', { name: 'Tasks' });
	await expect(table).toHaveAttribute('aria-rowcount', /^10\d\d$/);
	const rows = table.locator('tr[aria-rowindex]');
	expect(await rows.count()).toBeLessThan(150);
	const panel = page.getByRole('tabpanel', { name: 'Table' });
	const count = Number(await table.getAttribute('aria-rowcount'));
	for (const share of [0.5, 1]) {
		await panel.evaluate((element, share) => {
			element.scrollTop = element.scrollHeight * share;
		}, share);
		// What stands in the middle of the panel is a row.
		await expect
			.poll(() =>
				panel.evaluate((element) => {
					const { left, top, height, width } = element.getBoundingClientRect();
					const under = document.elementFromPoint(left + width / 2, top + height / 2);
					return under?.closest('tr')?.hasAttribute('aria-rowindex') ?? false;
				})
			)
			.toBe(true);
		expect(await rows.count()).toBeLessThan(150);
	}
	await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count));
	await expect(rows.last()).toBeInViewport();
	await slider(page).fill('0');
	await expect(table).toContainText('No task has been made yet.');
});
