import { recordingOf } from '../../recordings.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	recording: await recordingOf('gather')
});
