import type { Actor, Catalogue, Cause } from './catalogue.ts';
import { join, plain, type Sentence } from './phrases.ts';

/** One thing that a step has to tell. */
export type Beat =
	| { readonly kind: 'whole'; readonly sentence: Sentence }
	| {
			readonly kind: 'deed';
			readonly actor: Actor;
			readonly deed: Sentence;
			/** What leads into the sentence, where somebody starts to run. */
			readonly why: Sentence;
			/** That is the news: an exception comes of it. */
			readonly firm: boolean;
	  }
	| { readonly kind: 'wake'; readonly task: Sentence; readonly cause: Cause | null }
	| { readonly kind: 'made'; readonly task: Sentence };

/** The most sentences of a step, and the most things that one sentence says of somebody. */
const SENTENCES = 2;
const DEEDS = 3;

/** As many characters as two lines of the caption hold. */
const LONG = 140;

/** Makes at most two sentences of the beats: neighbours of one actor share one. */
export function tell(beats: readonly Beat[], words: Catalogue): Sentence {
	const whole = told(beats, words);
	if (plain(whole).length <= LONG) return whole;
	// What happens counts for more than why somebody's turn has come.
	const bare = beats.map((beat) =>
		beat.kind === 'deed' && !beat.firm ? { ...beat, why: [] } : beat
	);
	const shorter = told(bare, words);
	return plain(shorter).length <= LONG ? shorter : told(bare, words, true);
}

function told(beats: readonly Beat[], words: Catalogue, brief = false): Sentence {
	const all = sentencesOf(beats, words, brief);
	if (all.length <= SENTENCES) return join(all);
	// What follows by itself can go first.
	const fewer = sentencesOf(
		beats.filter(({ kind }) => kind === 'whole' || kind === 'deed'),
		words,
		brief
	);
	return join(fewer.length <= SENTENCES ? fewer : [...fewer.slice(0, 1), ...fewer.slice(-1)]);
}

function sentencesOf(
	beats: readonly Beat[],
	words: Catalogue,
	brief: boolean
): readonly Sentence[] {
	const sentences: Sentence[] = [];
	let index = 0;
	while (index < beats.length) {
		const [sentence, taken] = next(beats.slice(index), words, sentences.length === 0, brief);
		sentences.push(sentence);
		index += taken;
	}
	return sentences;
}

/** The sentence of the first beats, and how many it takes. */
function next(
	beats: readonly Beat[],
	words: Catalogue,
	isFirst: boolean,
	brief: boolean
): [Sentence, number] {
	const [head] = beats;
	switch (head?.kind) {
		case undefined:
			return [[], 1];
		case 'whole':
			return [head.sentence, 1];
		case 'wake': {
			const run = takeWhile(beats, 'wake');
			const tasks = run.map(({ task }) => task);
			// In a step of its own the reason must be said; else the sentence before has just said it.
			return [words.happenings.wakes(tasks, isFirst ? head.cause : null, brief), run.length];
		}
		case 'made': {
			const run = takeWhile(beats, 'made');
			return [words.happenings.tasksJoin(run.length), run.length];
		}
		case 'deed': {
			const run = takeWhile(beats, 'deed');
			const other = run.findIndex(({ actor }) => plain(actor) !== plain(head.actor));
			const same = run.slice(0, Math.min(other < 0 ? run.length : other, DEEDS));
			const deeds = same.map(({ deed }) => deed);
			return [words.does(head.actor, deeds, head.why), same.length];
		}
	}
}

function takeWhile<Kind extends Beat['kind']>(
	beats: readonly Beat[],
	kind: Kind
): Extract<Beat, { readonly kind: Kind }>[] {
	const run: Extract<Beat, { readonly kind: Kind }>[] = [];
	for (const beat of beats) {
		if (!isKind(beat, kind)) break;
		run.push(beat);
	}
	return run;
}

const isKind = <Kind extends Beat['kind']>(
	beat: Beat,
	kind: Kind
): beat is Extract<Beat, { readonly kind: Kind }> => beat.kind === kind;
