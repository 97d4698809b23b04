import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { KINDS } from './question.ts';
import { Questions } from './questions.ts';
import { History } from '#lib/model/history.ts';
import { stepsOf } from '#lib/model/steps.ts';
import { german } from '#lib/narration/de/german.ts';
import { isAmiss } from '#lib/narration/de/laws.ts';
import { plain } from '#lib/narration/phrases.ts';

describe.each(scenarios)('in German, %s', (_slug, trace) => {
	const history = new History(trace.events);
	const questions = new Questions(trace, history, german.narration, german.questions);
	const asked = stepsOf(trace, 'story').flatMap(({ to }) =>
		KINDS.flatMap((kind) => questions.at(to, kind) ?? [])
	);
	const candidates = asked.flatMap((question) => question.candidates);

	test('no gap is left, and no word of English is said', () => {
		const all = [...asked, ...candidates].map(({ words }) => words);
		const reasons = candidates.map(({ why }) => why);
		expect([...all, ...reasons].filter(isAmiss).map(plain)).toEqual([]);
	});
});
