import { error } from '@sveltejs/kit';
import type { CodePiece } from '#lib/layout/code.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { EntryGenerator, PageLoad } from './$types';

interface Recorded {
	readonly default: Trace;
	readonly code: readonly (readonly CodePiece[])[];
}

/** A recording is fetched only by the page that plays it. */
const recordings = import.meta.glob<Recorded>('/src/scenarios/*.py', { query: '?trace' });

const slugOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.py'.length);

export const entries: EntryGenerator = () =>
	Object.keys(recordings).map((path) => ({ scenario: slugOf(path) }));

export const load: PageLoad = async ({ params }) => {
	const load = recordings[`/src/scenarios/${params.scenario}.py`];
	if (load === undefined) error(404, 'There is no such scenario.');
	const { default: trace, code } = await load();
	return { slug: params.scenario, trace, code };
};
