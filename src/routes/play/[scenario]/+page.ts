import { recorded, recordingOf } from '../../recordings.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = recorded;
export const load: PageLoad = async ({ params, data }) => ({
	...data,
	recording: await recordingOf(params.scenario)
});
