import { expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { pixels } from '#lib/base/units.ts';
import { sayer, inEnglish, type Say } from '#lib/labels/label.ts';
import { History } from '#lib/model/history.ts';
import { lanes } from '#lib/model/lanes.ts';
import { stepsOf } from '#lib/model/steps.ts';
import { labels } from '#lib/narration/de/labels.ts';
import { cutFor } from './cut.ts';
import { layoutNotes } from './notes.ts';
import { layoutRuler, spanOf } from './ruler.ts';
import { FULL_SIZES, scoreAxis } from './score-axis.ts';
import { scoreRows } from './score-rows.ts';
import { wordsOf } from './score-words.ts';
import { layoutScore } from './score.ts';
import { layoutStage } from './stage.ts';

const german = sayer(labels);
/** Beginnings, middles and ends of labels that are English and no name. */
const ENGLISH = /\b(?:waits? for|left|late|stuck|more|none yet|the program|turn|instant|nobody)\b/;

const told = scenarios.filter(([slug]) =>
	['gather', 'kitchen', 'blocking-sleep', 'echo-server', 'async-with'].includes(slug)
);

test.each(told)('on the pictures of %s no English label stands beside German', (_, trace) => {
	const history = new History(trace.events);
	const data = lanes(trace);
	const axis = scoreAxis(trace, pixels(1200), FULL_SIZES);
	const rows = scoreRows(data, new Set(), false);
	const textsIn = (say: Say): readonly string[] => {
		const score = layoutScore(data, axis, rows, false, say);
		const stages = stepsOf(trace, 'story').flatMap(({ to }) => {
			const { context } = history.at(to);
			return [900, 620, 360].flatMap((width) => {
				const cut = cutFor(pixels(width));
				const { now } = context;
				const ruler = layoutRuler(cut, spanOf(trace.events), say);
				const stage = layoutStage(context, { cut, level: 'story', ruler, now });
				const notes = layoutNotes(stage, context, now, 1, say).filter(
					({ voice }) => voice !== 'mono'
				);
				return [...notes, ...ruler.ticks];
			});
		});
		const words = [...wordsOf(score, [], axis.width, say), ...score.instants];
		return [...stages, ...words, ...score.rulers.flatMap(({ ticks }) => ticks)].map(
			({ text }) => text
		);
	};
	const said = textsIn(german);
	expect(said.filter((text) => ENGLISH.test(text) || /\d\.\d\d(?: s|$)/.test(text))).toEqual([]);
	expect(textsIn(inEnglish).some((text) => ENGLISH.test(text))).toBe(true);
});
