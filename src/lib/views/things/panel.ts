import type { Component } from 'svelte';
import { hasThings } from '#lib/model/things.ts';
import type { Trace } from '#lib/trace/format.ts';

/** The panel of what tasks share, and the room that it needs, for the stylesheets of the rooms. */
export interface ThingsPanel {
	readonly View: Component;
	readonly style: string;
}

/** Only a scene that has something to show there loads it, and has it before it is drawn. `null`: it has not. */
export async function thingsPanel({ events }: Trace): Promise<ThingsPanel | null> {
	if (!hasThings(events)) return null;
	const { View, styleFor } = await import('./whole.ts');
	return { View, style: styleFor(events) };
}
