import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../../tests/recorder/traces.ts';
import { narrator } from '../narrator.ts';
import { plain, type Sentence } from '../phrases.ts';
import { german } from './german.ts';
import { does } from './grammar.ts';
import { History } from '#lib/model/history.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { KINDS } from '#lib/questions/question.ts';
import { Questions } from '#lib/questions/questions.ts';
import type { Trace } from '#lib/trace/format.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const traces: readonly (readonly [string, Trace])[] = [
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [`sample ${name}`, script(text)] as const)
];

/** What the narration says of itself: without names, code, output and times. */
const ownWords = (sentence: Sentence): string =>
	sentence.map(({ kind, text }) => (kind === 'words' ? text : 'X')).join('');

/** Words that hardly an English sentence does without, and that no German one has. */
const ENGLISH =
	/\b(?:the|and|of|is|are|its?|that|which|to|for|with|no|not|by|this|waits|runs|awaits|task(?= is))\b/i;

const GAPS = /\b[htflow]\d+\b|undefined|null|NaN|Infinity|\[object| {2}| [.,:;]|,,|\.\.$/;

const isSentence = (text: string): boolean => /^\S.*[.!?…“]$/su.test(text);

describe.each(traces)('in German, %s', (_name, trace) => {
	const history = new History(trace.events);
	const told = LEVELS.flatMap((level) => {
		const steps = stepsOf(trace, level);
		const tell = narrator(trace, steps, history, german.narration);
		return [steps.map(({ number }) => tell(number))];
	});
	const questions = new Questions(trace, history, german.narration, german.questions);
	const asked = stepsOf(trace, 'story').flatMap(({ to }) =>
		KINDS.flatMap((kind) => questions.at(to, kind) ?? [])
	);
	const reasons = asked.flatMap(({ candidates }) => candidates.map(({ why }) => why));
	const choices = asked.flatMap(({ candidates }) => candidates.map(({ words }) => words));
	const all = [...told.flat(), ...reasons, ...choices, ...asked.map(({ words }) => words)];

	test('every step and every reason is a sentence', () => {
		const texts = [...told.flat(), ...reasons].map(plain);
		expect(texts.filter((text) => !isSentence(text))).toEqual([]);
	});

	test('no sentence repeats the one before it', () => {
		const twice = told.flatMap((sentences) => {
			const texts = sentences.map(plain);
			return texts.filter((text, index) => text === texts[index - 1]);
		});
		expect(twice).toEqual([]);
	});

	test('no id, no gap and no word of English is said', () => {
		const own = all.map(ownWords);
		expect(own.filter((text) => GAPS.test(text) || ENGLISH.test(text))).toEqual([]);
	});

	test('candidates differ from each other, and so do their reasons', () => {
		const same = asked.filter(({ candidates }) =>
			[candidates.map(({ words }) => plain(words)), candidates.map(({ why }) => plain(why))].some(
				(texts) => new Set(texts).size < texts.length
			)
		);
		expect(same).toEqual([]);
	});
});

test('after a reason the verb stands before whoever acts', () => {
	const words = (text: string): Sentence => [{ kind: 'words', text }];
	const goesOn = words('läuft weiter');
	const waits = words('wartet auf etwas, das noch fehlt');
	const said = (why: string, ...deeds: Sentence[]): string =>
		plain(does(words('das Programm'), deeds, why === '' ? [] : words(why)));
	expect(said('', goesOn)).toBe('Das Programm läuft weiter.');
	expect(said('es ist Zeit, also ', goesOn)).toBe('Es ist Zeit, also läuft das Programm weiter.');
	expect(said('es ist Zeit, also ', goesOn, waits, goesOn)).toBe(
		'Es ist Zeit, also läuft das Programm weiter, wartet auf etwas, das noch fehlt, und läuft weiter.'
	);
});
