import type { Pixels, Position } from '#lib/base/units.ts';
import { inEnglish, type Say } from '#lib/labels/label.ts';
import type { Block, LaneId, Lanes } from '#lib/model/lanes.ts';
import { arrowsOf, type ScoreArrow } from './score-arrows.ts';
import type { Rest, ScoreAxis } from './score-axis.ts';
import {
	barsOf,
	endOf,
	latesOf,
	type ScoreBar,
	type ScoreEnd,
	type ScoreLate
} from './score-bars.ts';
import { round } from './round.ts';
import { layoutLoop, type LoopRow } from './score-loop.ts';
import type { ScoreRows } from './score-rows.ts';
import { instantsOf, rulersOf, type Instant, type Ruler } from './score-times.ts';

/** Everything that stands still on the score: a function of the recording, the width and the zoom, not of the playhead. */
export interface ScoreLayout {
	readonly rows: ScoreRows;
	readonly loop: LoopRow;
	readonly bars: readonly ScoreBar[];
	readonly ends: readonly ScoreEnd[];
	readonly lates: readonly ScoreLate[];
	readonly arrows: readonly ScoreArrow[];
	readonly turns: readonly {
		readonly number: number;
		readonly at: Position;
		readonly x: Pixels;
	}[];
	/** Brackets over what happens in one instant. */
	readonly instants: readonly Instant[];
	readonly rulers: readonly Ruler[];
	readonly rests: readonly (Rest & { readonly call: ScoreCall | null })[];
}

/** The call that holds the thread, on the bar of whoever made it. */
export interface ScoreCall {
	readonly text: string;
	/** It holds a loop, not only the program. */
	readonly loop: boolean;
	/** `null`: the lane is not drawn. */
	readonly y: Pixels | null;
}

export function layoutScore(
	data: Lanes,
	axis: ScoreAxis,
	rows: ScoreRows,
	strip: boolean,
	say: Say = inEnglish
): ScoreLayout {
	const lanes = rows.rows.flatMap((row) => (row.kind === 'lane' ? [row] : []));
	const yOf = new Map<LaneId, Pixels>(lanes.map(({ key, y }) => [key, y]));
	const blocks = new Map<number, Block>(data.blocks.map((block) => [block.to, block]));
	const loop = layoutLoop(data, axis, rows.loop, strip);
	return {
		rows,
		loop,
		bars: lanes.flatMap(({ lane, y }) => barsOf(lane, y, axis)),
		ends: lanes.flatMap(({ lane, y }) => endOf(lane, y, axis)),
		lates: latesOf(data.lates, axis, yOf),
		arrows: strip ? [] : arrowsOf(data.arrows, loop.beats, axis, rows, yOf),
		turns: data.turns.map(({ turn, from }) => ({
			number: turn,
			at: from,
			x: round(axis.x(from - 1))
		})),
		instants: instantsOf(data, axis, say),
		rulers: axis.rests.flatMap((rest) => rulersOf(rest, axis, say)),
		rests: axis.rests.map((rest) => ({
			...rest,
			x: round(rest.x),
			width: round(rest.width),
			call: callIn(blocks.get(rest.at + 1), yOf)
		}))
	};
}

const callIn = (block: Block | undefined, yOf: ReadonlyMap<LaneId, Pixels>): ScoreCall | null =>
	block === undefined
		? null
		: { text: block.call, loop: block.loop, y: yOf.get(block.lane) ?? null };

/** What of the score has to do with one task. */
export const partOf = (
	{ bars, ends, arrows }: ScoreLayout,
	task: LaneId
): Pick<ScoreLayout, 'bars' | 'ends' | 'arrows'> => ({
	bars: bars.filter(({ lane }) => lane === task),
	ends: ends.filter(({ lane }) => lane === task),
	arrows: arrows.filter(({ from, to }) => from === task || to === task)
});
