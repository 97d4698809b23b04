import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../../tests/recorder/traces.ts';
import { narrateNext } from '../narrate-next.ts';
import { narrator } from '../narrator.ts';
import { plain, type Sentence } from '../phrases.ts';
import { answers } from './answers.ts';
import { german } from './german.ts';
import { does } from './grammar.ts';
import { isAmiss, isWhole } from './laws.ts';
import { History } from '#lib/model/history.ts';
import { whatRunsNext } from '#lib/model/next.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const traces: readonly (readonly [string, Trace])[] = [
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [`sample ${name}`, script(text)] as const)
];

const cases = traces.flatMap(([name, trace]) =>
	LEVELS.map((level) => {
		const steps = stepsOf(trace, level);
		const tell = narrator(trace, steps, new History(trace.events), german.narration);
		return { name, level, sentences: steps.map(({ number }) => tell(number)) };
	})
);

describe.each(cases)('in German, $name at the level $level', ({ sentences }) => {
	test('no gap is left, and no word of English is said', () => {
		expect(sentences.filter(isAmiss).map(plain)).toEqual([]);
	});
});

test.each(traces)('in German, what runs next in %s is said in whole sentences', (_name, trace) => {
	const history = new History(trace.events);
	const said = stepsOf(trace, 'callbacks').map(({ to }) => {
		const snapshot = history.at(to);
		const next = whatRunsNext(snapshot);
		return narrateNext(trace, next, snapshot.context, german.narration, answers);
	});
	const wrong = said.filter((sentence) => !isWhole(sentence) || isAmiss(sentence));
	expect(wrong.map(plain)).toEqual([]);
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
