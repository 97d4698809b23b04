import { expect, test } from 'vitest';
import { scenarios } from '../../tests/recorder/traces.ts';
import { SENTENCE_SIGNS } from './fonts.ts';
import { History } from '#lib/model/history.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { german } from '#lib/narration/de/german.ts';
import { narrator } from '#lib/narration/narrator.ts';

test('the serif has every sign of a German sentence', () => {
	const signs = new Set<string>();
	for (const [, trace] of scenarios) {
		const history = new History(trace.events);
		for (const level of LEVELS) {
			const steps = stepsOf(trace, level);
			const tell = narrator(trace, steps, history, german.narration);
			for (const { kind, text } of steps.flatMap(({ number }) => tell(number)))
				if (kind === 'words' || kind === 'time') for (const sign of text) signs.add(sign);
		}
	}
	expect([...signs].filter((sign) => !SENTENCE_SIGNS.has(sign))).toEqual([]);
	expect(signs.size).toBeGreaterThan(26);
});
