import { narrator } from './narrator.ts';
import type { Sentence } from './phrases.ts';
import { History } from '#lib/model/history.ts';
import { stepsOf, type Level } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';

/** What is said of every step of a level, in order. */
export function sentencesOf(trace: Trace, level: Level = 'story'): readonly Sentence[] {
	const steps = stepsOf(trace, level);
	const tell = narrator(trace, steps, new History(trace.events));
	return steps.map(({ number }) => tell(number));
}
