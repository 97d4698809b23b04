/** Recordings of growing size; made by the build's own recorder and kept by content. */
import { join } from 'node:path';
import { replay } from '#lib/model/replay.ts';
import { recordings } from '#lib/recorder/recordings.ts';
import type { Trace } from '#lib/trace/format.ts';

const here = import.meta.dirname;
const specimens = join(here, '../gallery/specimens');

/** By events: about a thousand, ten thousand, a hundred thousand. */
export const PROGRAMS = [
	join(specimens, 'many-timers.py'),
	join(specimens, 'ten-thousand-events.py'),
	join(here, 'programs/hundred-thousand-events.py')
];

export async function growing(): Promise<readonly Trace[]> {
	const known = recordings((trace) => replay(trace).illegal);
	return Promise.all(PROGRAMS.map((file) => known.of(file, console.log)));
}
