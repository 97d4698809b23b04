import scenarios from 'virtual:scenarios';
import { pixels } from '#lib/base/units.ts';
import { miniature } from '#lib/layout/miniature.ts';
import { lanes } from '#lib/model/lanes.ts';
import { recordingOf } from './recordings.ts';
import type { PageServerLoad } from './$types';

/** Pixels of a little score, and the seconds that fill them: what most lessons last at most. */
const WIDTH = pixels(300);
const SPAN = 5;

/** So that the page is sent the little scores, and no recording but the one that it plays. */
export const load: PageServerLoad = async () => ({
	lessons: await Promise.all(
		scenarios.map(async (lesson) => {
			const { trace } = await recordingOf(lesson.slug);
			return { ...lesson, score: miniature(lanes(trace).lanes, WIDTH, SPAN) };
		})
	)
});
