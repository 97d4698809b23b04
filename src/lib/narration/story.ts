import { narrator } from './narrator.ts';
import type { Sentence } from './phrases.ts';
import { History } from '#lib/model/history.ts';
import { stepsOf } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';

/** What is said of every step of the story, in order: so that a page that plays it needs no narrator. */
export function storyOf(trace: Trace): readonly Sentence[] {
	const steps = stepsOf(trace, 'story');
	const tell = narrator(trace, steps, new History(trace.events));
	return steps.map(({ number }) => tell(number));
}
