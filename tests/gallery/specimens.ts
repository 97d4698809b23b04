import type { CodePiece } from '#lib/layout/code.ts';
import type { Trace } from '#lib/trace/format.ts';

/** What the build makes of a program. */
export interface Recorded {
	readonly default: Trace;
	readonly code: readonly (readonly CodePiece[])[];
}

const files = import.meta.glob<Recorded>('./specimens/*.py', { query: '?trace' });

/** Every specimen by its file's name; its recording is fetched when it is shown. */
export const specimens: ReadonlyMap<string, () => Promise<Recorded>> = new Map(
	Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.py$/g, ''), load])
);
