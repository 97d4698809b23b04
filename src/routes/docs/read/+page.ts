import { recordingOf } from '../../recordings.ts';
import type { PageLoad } from './$types';

/** What each of them shows best. */
export const load: PageLoad = async () => ({
	/** Timers, a gather, who wakes whom. */
	gather: await recordingOf('gather'),
	/** A call that holds the loop. */
	blocking: await recordingOf('blocking-sleep')
});
