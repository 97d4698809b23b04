import { pixels, type Pixels } from '#lib/base/units.ts';
import type { LaneId } from '#lib/model/lanes.ts';
import { barsOf, endOf, type ScoreBar, type ScoreEnd } from './score-bars.ts';
import type { ScoreAxis } from './score-axis.ts';
import type { ScoreRows } from './score-rows.ts';

/** One task of a folded crowd, as a lane of its own across the band. */
export interface BandLane {
	/** `Task-38 fetch_user(36)`. */
	readonly text: string;
	readonly y: Pixels;
	/** Half of a bar's height. */
	readonly half: Pixels;
	/** Where its name is written: over the lane, or under it where that would be outside the band. */
	readonly words: Pixels;
	readonly bars: readonly ScoreBar[];
	readonly ends: readonly ScoreEnd[];
}

const HALF = pixels(4.5);
/** A line of text, and its distance from the lane. */
const LINE = 24;
const CHAR = 7.6;
/** The shade at the window's left edge, where the score goes on there. */
const SHADE = 34;

/**
 * It lies as far down in the band as the task comes in it: where a crowd goes one after another, the line of those who
 * run crosses the lane in the task's own bar.
 *
 * @returns `null` where the task is in no folded crowd.
 */
export function laneInBand({ rows }: ScoreRows, axis: ScoreAxis, task: LaneId): BandLane | null {
	for (const row of rows) {
		const at = row.kind === 'band' ? row.lanes.findIndex(({ id }) => id === task) : -1;
		const lane = row.kind === 'band' ? row.lanes[at] : undefined;
		if (row.kind !== 'band' || lane === undefined) continue;
		const { top, height, lanes } = row;
		const share = (height * (at + 0.5)) / lanes.length;
		const y = pixels(top + Math.max(HALF, Math.min(share, height - HALF)));
		return {
			text: `${lane.name} ${lane.call}`,
			y,
			half: HALF,
			words: pixels(y - top > LINE ? y - 10 : y + 19),
			bars: barsOf(lane, y, axis),
			ends: endOf(lane, y, axis)
		};
	}
	return null;
}

/** Where the name begins: at the window's left edge, or right of the playhead where that would cross it. */
export function nameX({ text }: BandLane, left: number, now: number): number {
	const x = left + (left > 1 ? SHADE : 8);
	return now > x - 8 && now < x + text.length * CHAR + 8 ? now + 12 : x;
}
