import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Opened } from '#lib/views/open/opened.ts';

/** What was opened in this visit. It is nowhere else, so that a page that is loaded anew has lost it. */
const files: Opened[] = [];

/** @param which - As the address has it, from 1. */
export const openedAs = (which: string | null): Opened | undefined => files[Number(which) - 1];

/** Goes to a page of its own for it; Back leads to what was open. */
export async function show(opened: Opened): Promise<void> {
	files.push(opened);
	// One page for all of them, resolved, and which of them it shows.
	// eslint-disable-next-line svelte/no-navigation-without-resolve
	await goto(`${resolve('/open')}?recording=${String(files.length)}`);
}
