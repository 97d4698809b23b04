/** Recordings for tests, made by the build's own plugin and kept by content. */
import { slugOf } from '#lib/recorder/scenarios.ts';
import type { Trace } from '#lib/trace/format.ts';

type Found = Record<string, Trace>;

const scenarioFiles: Found = import.meta.glob('/src/scenarios/*.py', {
	query: '?trace',
	import: 'default',
	eager: true
});

/** Every scenario, by its slug. */
export const scenarios: readonly (readonly [string, Trace])[] = Object.entries(scenarioFiles).map(
	([path, trace]) => [slugOf(path), trace]
);

/** @throws Error - There is no such scenario. */
export function scenario(slug: string): Trace {
	const [, trace] = scenarios.find(([each]) => each === slug) ?? [];
	if (trace === undefined) throw new Error(`There is no scenario ${slug}.`);
	return trace;
}
