import scenarios from 'virtual:scenarios';
import { pixels } from '#lib/base/units.ts';
import { miniature } from '#lib/layout/miniature.ts';
import { lanes } from '#lib/model/lanes.ts';
import { slugOf } from '#lib/recorder/scenarios.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { PageServerLoad } from './$types';

/** Pixels of a little score, and the seconds that fill them: what most lessons last at most. */
const WIDTH = pixels(300);
const SPAN = 5;

/** So that the page is sent the little scores, and no recording but the one that it plays. */
const modules = import.meta.glob<{ default: Trace }>('/src/scenarios/*.py', { query: '?trace' });

export const load: PageServerLoad = async () => {
	const drawn = await Promise.all(
		Object.entries(modules).map(async ([path, load]) => {
			const { default: trace } = await load();
			return [slugOf(path), miniature(lanes(trace).lanes, WIDTH, SPAN)] as const;
		})
	);
	const scores = new Map(drawn);
	return {
		lessons: scenarios.map((lesson) => ({ ...lesson, score: scores.get(lesson.slug) ?? null }))
	};
};
