import type { Catalogue } from './catalogue.ts';
import { english } from './en/english.ts';
import { factOf } from './facts.ts';
import { Names } from './names.ts';
import { notes } from './notes/notes.ts';
import { capitalised, type Sentence } from './phrases.ts';
import { Scene } from './scene.ts';
import { tell } from './told.ts';
import type { LoopContext } from '#lib/model/context.ts';
import type { Step } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';

export { plain, type Sentence } from './phrases.ts';

/**
 * What happens in one step, and why: one sentence, or two short ones. Pure.
 *
 * Two steps that do the same thing get the same sentence here; `narrator` tells them apart.
 *
 * @param before - The loop at `step.from`.
 * @param after - The loop at `step.to`.
 */
export function narrate(
	trace: Trace,
	step: Step,
	before: LoopContext,
	after: LoopContext,
	words: Catalogue = english
): Sentence {
	const events = trace.events.slice(step.from, step.to);
	const scene = new Scene(trace, new Names(trace, words), words, step.level, events, before, after);
	if (step.level !== 'events') {
		const beats = events.flatMap((event) => {
			scene.enter(event);
			const told = notes(scene, event);
			scene.leave(event);
			return told;
		});
		const sentence = tell(beats, words);
		if (sentence.length > 0) return capitalised(sentence);
	}
	return lastFact(trace, step, before, after, words);
}

/** Where nothing in the step is worth a story: its last event that says something. */
function lastFact(
	trace: Trace,
	step: Step,
	before: LoopContext,
	after: LoopContext,
	words: Catalogue
): Sentence {
	const events = trace.events.slice(step.from, step.to);
	const scene = new Scene(trace, new Names(trace, words), words, 'events', events, before, after);
	let sentence: Sentence = [];
	for (const event of events) {
		scene.enter(event);
		const fact = factOf(scene, event, before);
		scene.leave(event);
		if (fact.length > 0) sentence = fact;
	}
	return capitalised(sentence);
}
