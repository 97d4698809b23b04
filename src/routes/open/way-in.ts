/** The way in for files, on any page: it is fetched when one hangs over the page, or has been chosen. */
import { mount } from 'svelte';
import { page } from '$app/state';
import Opening from '#lib/views/open/Opening.svelte';
import { show } from './opened.ts';

const opening = mount(Opening, { target: document.body, props: { onopened: show } });

export const open = (file: File): void => {
	opening.open([file]);
};

/** A frame has no room for another recording, and nothing comes between a lecturer and a class. */
const CLOSED = /^\/(embed|present)\//;

export const drag = (event: DragEvent, files: readonly File[]): void => {
	if (!CLOSED.test(page.route.id ?? '')) opening.drag(event, files);
};
