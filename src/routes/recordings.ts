import { error } from '@sveltejs/kit';
import type { CodePiece } from '#lib/layout/code.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import { slugOf } from '#lib/recorder/scenarios.ts';
import type { Words } from '#lib/state/picture.svelte.ts';
import type { Trace } from '#lib/trace/format.ts';
import { thingsPanel, type ThingsPanel } from '#lib/views/things/panel.ts';

interface Module {
	readonly default: Trace;
	readonly code: readonly (readonly CodePiece[])[];
	readonly told: readonly Sentence[];
}

/** What a room needs of a recording, wherever that comes from. */
export interface Shown {
	readonly title: string;
	readonly trace: Trace;
	readonly code: readonly (readonly CodePiece[])[];
	readonly told: Words;
	readonly things: ThingsPanel | null;
}

/** A recording as the rooms get it. */
export interface Recording extends Shown {
	readonly slug: string;
	/** What is said of each step of its story. */
	readonly told: readonly Sentence[];
}

/** One file each, whichever room asks; only the page that plays it does. */
const modules = import.meta.glob<Module>('/src/scenarios/*.py', { query: '?trace' });
const bySlug = new Map(Object.entries(modules).map(([path, load]) => [slugOf(path), load]));

/** The pages of a room. */
export const recorded = (): { scenario: string }[] =>
	[...bySlug.keys()].map((scenario) => ({ scenario }));

export const isRecorded = (slug: string): boolean => bySlug.has(slug);

/** @throws A page that says so, where there is no such scenario. */
export async function recordingOf(slug: string): Promise<Recording> {
	const load = bySlug.get(slug);
	if (load === undefined) error(404, 'There is no such scenario.');
	const { default: trace, code, told } = await load();
	const things = await thingsPanel(trace);
	return { slug, title: trace.scenario?.title ?? slug, trace, code, told, things };
}
