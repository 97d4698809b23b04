/** All that a page loads where there is something to show. */
export { Shelf } from '#lib/layout/shelf.ts';
export { default as View } from './Things.svelte';
