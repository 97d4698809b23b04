/** The way in for files, on any page: it is fetched when one hangs over the page, or has been chosen. */
import { mount } from 'svelte';
import { page } from '$app/state';
import { show } from './opened.ts';

interface WayIn {
	readonly open: (files: readonly File[]) => void;
	readonly drag: (event: DragEvent, files: readonly File[]) => void;
}

/** Fetched in turn, so that no page has to list what it is made of. */
const opening = (async (): Promise<WayIn> => {
	const { default: Opening } = await import('#lib/views/open/Opening.svelte');
	return mount(Opening, { target: document.body, props: { onopened: show } });
})();

export const open = async (file: File): Promise<void> => {
	(await opening).open([file]);
};

/** A frame has no room for another recording, and nothing comes between a lecturer and a class. */
const CLOSED = /^\/(embed|present)\//;

export const drag = async (event: DragEvent, files: readonly File[]): Promise<void> => {
	if (!CLOSED.test(page.route.id ?? '')) (await opening).drag(event, files);
};
