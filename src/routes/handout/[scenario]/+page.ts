import { recorded, recordingOf } from '../../recordings.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = recorded;
export const load: PageLoad = ({ params }) => recordingOf(params.scenario);
