import { pixels, type Pixels, type Playhead } from '#lib/base/units.ts';
import type { Step } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';
import {
	COMPARED_SIZES,
	FULL_SIZES,
	STRIP_SIZES,
	scoreAxis,
	zoomed,
	type ScoreAxis
} from './score-axis.ts';
import { sharedAxes } from './score-shared.ts';
import { playheadAtX, playheadX } from './score-playhead.ts';

/** The window onto the score. */
export interface ScoreView {
	/** Room for the names of the lanes, which stay put. */
	readonly names: Pixels;
	/** Room for the notes. */
	readonly room: Pixels;
	readonly axis: ScoreAxis;
	/** The small score at a page's foot: no names, no words. */
	readonly strip: boolean;
}

/** How far a reader has moved the score to the left of where it would be by itself. */
export interface Pan {
	readonly by: number;
	/** The playhead then: until it moves, it need not be in sight. */
	readonly at: Playhead | null;
}
export const NO_PAN: Pan = { by: 0, at: null };

/** Below this the names of the lanes lose their function. */
const WIDE = 1100;
/** Between the playhead and the window's edge, once it moves. */
const MARGIN = 24;

export function scoreView(trace: Trace, width: Pixels, strip: boolean): ScoreView {
	const names = strip ? 0 : width > WIDE ? 196 : 92;
	const room = pixels(width - names - 14);
	const axis = scoreAxis(trace, room, strip ? STRIP_SIZES : FULL_SIZES);
	return { names: pixels(names), room, axis, strip };
}

/** The windows of two runs that stand one above the other, on one axis; as much of the width as can be is true to time. */
export function sharedViews(
	traces: readonly [Trace, Trace],
	width: Pixels,
	strip: boolean
): readonly [ScoreView, ScoreView] {
	const names = strip ? 0 : 92;
	const room = pixels(width - names - 14);
	const [a, b] = sharedAxes(traces, room, COMPARED_SIZES);
	const view = (axis: ScoreAxis): ScoreView => ({ names: pixels(names), room, axis, strip });
	return [view(a), view(b)];
}

/** @param by - 1 is the score as it is laid out, which may be longer than its window. */
export const zoomedView = (view: ScoreView, by: number): ScoreView => ({
	...view,
	axis: zoomed(view.axis, by)
});

/** How far one may zoom: out until all of it is seen, in until a hundred callbacks fill the window no more. */
export const zoomRange = ({ axis, room }: ScoreView): readonly [least: number, most: number] => [
	Math.min(1, room / Math.max(axis.width, 1)),
	24
];

/** How much longer than its window a score is; a fraction of a pixel is none. */
const excess = ({ axis, room }: ScoreView): number =>
	axis.width - room < 0.5 ? 0 : axis.width - room;
const between = (low: number, value: number, high: number): number =>
	Math.max(low, Math.min(value, high));

/**
 * How far a score that is longer than its window has moved to the left, by itself. It moves evenly with the playhead,
 * which crosses the window once: so the playhead is always in sight.
 */
const shiftOf = (view: ScoreView, playhead: number): number =>
	(excess(view) * playhead) / Math.max(view.axis.width, 1);

/**
 * The place of the axis at the window's left edge.
 *
 * @param x - The playhead's, along the axis.
 */
export function leftOf(view: ScoreView, x: number, pan: Pan, playhead: Playhead): Pixels {
	const wanted = shiftOf(view, x) + pan.by;
	const margin = Math.min(MARGIN, view.room / 2);
	const sighted =
		pan.at === playhead ? wanted : between(x - view.room + margin, wanted, x - margin);
	return pixels(between(0, sighted, excess(view)));
}

/** The pan that brings a place to the window's left edge. */
export const panTo = (view: ScoreView, left: number, x: number, at: Playhead): Pan => ({
	by: between(0, left, excess(view)) - shiftOf(view, x),
	at
});

/** Where the playhead stands along the axis. */
export const playheadIn = ({ axis }: ScoreView, steps: readonly Step[], at: Playhead): Pixels =>
	playheadX(axis, steps, at);

/** The place of the axis under a pointer. @param x - From the left edge of the window, names included. */
export const placeUnder = (view: ScoreView, left: number, x: number): number =>
	x - view.names + left;

/** Where a pointer was pressed, in the window and along the axis. */
export interface Press {
	readonly x: number;
	readonly place: number;
}

/** As near as this to the window's edge, a drag goes through all that lies beyond it. */
const EDGE = 64;

/**
 * The place that a pressed pointer has dragged the playhead to. A score follows the pointer one to one; in one that is
 * longer than its window, the pointer's last way to either edge is the whole way to that end.
 */
export function draggedTo(view: ScoreView, press: Press, x: number): number {
	const [from, to] = [press.x - view.names, x - view.names];
	const place = press.place + to - from;
	if (excess(view) === 0) return place;
	const low = Math.min(EDGE, from);
	const high = Math.max(view.room - EDGE, from);
	if (to < low) return to <= 0 ? 0 : ((press.place + low - from) * to) / low;
	if (to <= high) return place;
	const reached = press.place + high - from;
	const share = Math.min(1, (to - high) / (view.room - high));
	return share === 1 ? view.axis.width : reached + (view.axis.width - reached) * share;
}

/** Where the playhead goes for a place of the axis. */
export const playheadAtPlace = (view: ScoreView, steps: readonly Step[], place: number): Playhead =>
	playheadAtX(view.axis, steps, place);
