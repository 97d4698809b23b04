import { expect, test } from 'vitest';
import { scenarios } from '../../../../tests/recorder/traces.ts';
import { History } from '#lib/model/history.ts';
import { LEVELS, stepsOf, type Level } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';
import { english } from '../en/english.ts';
import type { Catalogue } from '../catalogue.ts';
import { narrator } from '../narrator.ts';
import { plain, type Sentence } from '../phrases.ts';
import { kitchen } from './kitchen.ts';

function told(trace: Trace, level: Level, words: Catalogue): readonly Sentence[] {
	const steps = stepsOf(trace, level);
	const tell = narrator(trace, steps, new History(trace.events), words);
	return steps.map(({ number }) => tell(number));
}

/** Without the program's code, and what Python or the recorder say. */
const ownWords = (sentence: Sentence): string =>
	plain(sentence.filter(({ kind }) => kind === 'words'));

/** What a kitchen has other words for. */
const OTHER = /\bloop\b|ready queue|\btimer [^.]*\bis due\b/;
test.each(scenarios)('in %s there is a chef, and no loop, at any level', (_, trace) => {
	for (const level of LEVELS) {
		const said = told(trace, level, kitchen.narration).map(ownWords);
		expect(said.filter((text) => OTHER.test(text))).toEqual([]);
	}
});

test.each(['kitchen', 'gather', 'sequential'])(
	'in %s most of the story is told in other words, about the same tasks and code',
	(slug) => {
		const [, trace] = scenarios.find(([known]) => known === slug) ?? [];
		if (trace === undefined) throw new Error(`There is no scenario ${slug}.`);
		const [usual, ours] = [english, kitchen.narration].map((words) => told(trace, 'story', words));
		if (usual === undefined || ours === undefined) throw new Error('Nothing is told.');
		const other = ours.filter((sentence, index) => plain(sentence) !== plain(usual[index] ?? []));
		expect(other.length / ours.length).toBeGreaterThan(0.5);
		const namesIn = (sentence: Sentence): readonly string[] =>
			sentence.filter(({ kind }) => kind === 'task').map(({ text }) => text);
		expect(ours.map(namesIn)).toEqual(usual.map(namesIn));
	}
);
