import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { vocabularies } from '../../../tests/vocabularies.ts';
import { narrator } from './narrator.ts';
import { plain, type Sentence } from './phrases.ts';
import { gradeOf } from './reading-grade.ts';
import { History } from '#lib/model/history.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const traces: readonly (readonly [string, Trace])[] = [
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [`sample ${name}`, script(text)] as const)
];

const cases = vocabularies.flatMap(({ lang, words, narration }) =>
	traces.flatMap(([name, trace]) =>
		LEVELS.map((level) => {
			const steps = stepsOf(trace, level);
			const tell = narrator(trace, steps, new History(trace.events), narration);
			return { lang, words, name, level, sentences: steps.map(({ number }) => tell(number)) };
		})
	)
);

/** Only what the narration itself says: without the program's code and output. */
const ownWords = (sentence: Sentence): string =>
	sentence.map(({ kind, text }) => (kind === 'words' || kind === 'time' ? text : 'x')).join('');

const decimalSign = (lang: string): string | undefined =>
	new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;

describe.each(cases)(
	'in $words words ($lang), $name at the level $level',
	({ lang, sentences }) => {
		test('every step has a sentence that begins and ends as one', () => {
			const wrong = sentences.map(plain).filter((text) => !/^\S.*[.!?…”“]$/su.test(text));
			expect(wrong).toEqual([]);
		});

		test('no sentence repeats the one before it', () => {
			const texts = sentences.map(plain);
			expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([]);
		});

		test('no id, no gap and no missing value is ever said', () => {
			const wrong = sentences
				.map(ownWords)
				.filter((text) =>
					/\b[htfl]\d+\b|undefined|null|NaN|Infinity|\[object| {2}| [.,]|\.\.$/.test(text)
				);
			expect(wrong).toEqual([]);
		});

		test('times have two decimals, and the decimal sign of their language', () => {
			const times = sentences.flat().filter(({ kind }) => kind === 'time');
			const spelled = new RegExp(`^\\d+[${decimalSign(lang)}]\\d\\d s$`);
			expect(times.filter(({ text }) => !spelled.test(text))).toEqual([]);
		});

		// The grade is a measure of English.
		if (lang === 'en')
			test('it reads at ninth grade or below', () => {
				expect(gradeOf(sentences.map(ownWords))).toBeLessThanOrEqual(9);
			});
	}
);
