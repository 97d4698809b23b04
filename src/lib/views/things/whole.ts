/** All that a page loads where there is something to show. */
import { Shelf } from '#lib/layout/shelf.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

export { default as View } from './Things.svelte';

/** How many lines a recording needs: one below the other, two abreast, and how many stand abreast then. */
export function styleFor(events: readonly TraceEvent[]): string {
	const { room } = new Shelf(events);
	const needs = { '': room, '-in-pairs': Math.ceil(room / 2), '-abreast': Math.min(2, room) };
	return Object.entries(needs)
		.map(([name, lines]) => `--things${name}: ${String(lines)}`)
		.join('; ');
}
