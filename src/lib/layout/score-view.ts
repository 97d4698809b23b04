import { pixels, type Pixels, type Playhead } from '#lib/base/units.ts';
import type { Step } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';
import {
	FULL_SIZES,
	STRIP_SIZES,
	playheadX,
	scoreAxis,
	stepAtX,
	type ScoreAxis
} from './score-axis.ts';

/** The part of the score that a window shows. */
export interface ScoreView {
	/** Room for the names of the lanes, which stay put. */
	readonly names: Pixels;
	/** Room for the notes. */
	readonly room: Pixels;
	readonly axis: ScoreAxis;
	/** The small score at a page's foot: no names, no words. */
	readonly strip: boolean;
}

/** Below this the names of the lanes lose their function. */
const WIDE = 1100;

export function scoreView(trace: Trace, width: Pixels, strip: boolean): ScoreView {
	const names = strip ? 0 : width > WIDE ? 181 : 92;
	const room = pixels(width - names - 14);
	const axis = scoreAxis(trace, room, strip ? STRIP_SIZES : FULL_SIZES);
	return { names: pixels(names), room, axis, strip };
}

const excess = ({ axis, room }: ScoreView): number => Math.max(0, axis.width - room);

/**
 * How far a score that is longer than its window has moved to the left. It moves evenly with the playhead, which
 * itself crosses the window once: so the playhead is always in view, and a pointer that drags it stays on it.
 */
export const shiftOf = (view: ScoreView, playhead: number): Pixels =>
	pixels((excess(view) * playhead) / Math.max(view.axis.width, 1));

/** Where the playhead stands along the axis. */
export const playheadIn = ({ axis }: ScoreView, steps: readonly Step[], at: Playhead): Pixels =>
	playheadX(axis, steps, at);

/** The step under a pointer. @param x - From the left edge of the window, names included. */
export function stepUnder(view: ScoreView, steps: readonly Step[], x: number): number {
	const across = x - view.names;
	const stretch = excess(view) > 0 ? view.axis.width / view.room : 1;
	return stepAtX(view.axis, steps, across * stretch);
}
