import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { KEYS } from './keys.ts';
import KeysDialog from './KeysDialog.svelte';

test('the list of keys names every key, and Escape closes it', async () => {
	const { component } = await render(KeysDialog, { keys: KEYS });
	const dialog = page.getByRole('dialog', { name: 'Keys' });
	await expect.element(dialog).not.toBeInTheDocument();

	component.toggle();
	await expect.element(dialog).toBeVisible();
	expect(dialog.getByRole('row').elements()).toHaveLength(KEYS.length);

	await userEvent.keyboard('{Escape}');
	await expect.element(dialog).not.toBeInTheDocument();
});

test('the list of keys has a button that closes it', async () => {
	const { component } = await render(KeysDialog, { keys: KEYS });
	component.toggle();
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
