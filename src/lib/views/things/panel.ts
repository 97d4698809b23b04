import type { Component } from 'svelte';
import type { Shelf } from '#lib/layout/shelf.ts';
import { hasThings } from '#lib/model/things.ts';
import type { Trace } from '#lib/trace/format.ts';

/** The panel of what tasks share, and the room that it needs, for the stylesheets of the rooms. */
export interface ThingsPanel {
	readonly View: Component<{ readonly shelf: Shelf }>;
	readonly shelf: Shelf;
	/** How many lines it needs: one below the other, two abreast, and how many stand abreast then. */
	readonly style: string;
}

/** Only a scene that has something to show there loads it, and has it before it is drawn. `null`: it has not. */
export async function thingsPanel({ events }: Trace): Promise<ThingsPanel | null> {
	if (!hasThings(events)) return null;
	const { View, Shelf } = await import('./whole.ts');
	const shelf = new Shelf(events);
	return { View, shelf, style: styleFor(shelf) };
}

function styleFor({ room }: Shelf): string {
	const needs = { '': room, '-in-pairs': Math.ceil(room / 2), '-abreast': Math.min(2, room) };
	return Object.entries(needs)
		.map(([name, lines]) => `--things${name}: ${String(lines)}`)
		.join('; ');
}
