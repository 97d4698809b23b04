import type { Catalogue } from './catalogue.ts';
import { english } from './en/english.ts';
import { narrate } from './narrate.ts';
import { plain, type Sentence } from './phrases.ts';
import type { History } from '#lib/model/history.ts';
import type { Step } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';

/** The sentence of each step, by its number from 1. */
export type Narrator = (number: number) => Sentence;

/**
 * Tells a trace step by step, in any order, and never says the same twice in a row:
 * of steps that do the same thing, all but the first say that it happens again, and for which time.
 */
export function narrator(
	trace: Trace,
	steps: readonly Step[],
	history: History,
	words: Catalogue = english
): Narrator {
	const raw = new Map<number, Sentence>();

	function told(number: number): Sentence {
		const known = raw.get(number);
		if (known !== undefined) return known;
		const step = steps[number - 1];
		if (step === undefined) return [];
		const before = history.at(step.from).context;
		const sentence = narrate(trace, step, before, history.at(step.to).context, words);
		raw.set(number, sentence);
		return sentence;
	}

	return (number) => {
		const sentence = told(number);
		const text = plain(sentence);
		let times = 1;
		while (number > times && plain(told(number - times)) === text) times += 1;
		return times === 1 ? sentence : words.again(sentence, times);
	};
}
