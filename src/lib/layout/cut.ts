import { range } from 'd3';
import { pixels, type Pixels } from '#lib/base/units.ts';
import { landmarks, point, track, type Point, type Track } from './track.ts';

/**
 * The stage cut to a width: what is where, and how much is said. Text keeps its size, so a narrow
 * stage says less instead of saying it smaller.
 */
export interface Cut {
	readonly name: 'wide' | 'medium' | 'compact';
	readonly width: Pixels;
	readonly height: Pixels;
	readonly track: Track;
	readonly seatRadius: Pixels;
	readonly tokenRadius: Pixels;
	readonly doneRadius: Pixels;
	/** How far below the ruler a token hangs. */
	readonly hang: Pixels;
	/** Distances along the track of the places in the ready queue, head first. */
	readonly slots: readonly Pixels[];
	/** Characters that fit above a place in the queue. */
	readonly slotChars: number;
	readonly clock: Point;
	/** The middle of the room inside the track where tasks wait for others. */
	readonly inside: Point;
	readonly insideChars: number;
	/** Where finished tasks stand: the first, and the way to the next. */
	readonly siding: {
		readonly from: Point;
		readonly pitch: Pixels;
		readonly perRow: number;
		readonly rows: number;
	};
}

/** Width of a character of small code. */
const SMALL_CHAR = 7.6;

const WIDE = 720;
const MEDIUM = 480;
/** The widths that a page without a script is drawn at; a stylesheet shows the one that suits. */
export const NOMINAL_WIDTHS: readonly Pixels[] = [pixels(900), pixels(584), pixels(343)];

/** How far down what is: of a window with room enough, and of a laptop's, which is wide and low. */
const TALL = { height: 416, seat: 106, gate: 302, clock: 222, inside: 212, siding: 372, pitch: 26 };
const LOW = { height: 380, seat: 98, gate: 271, clock: 199, inside: 190, siding: 333, pitch: 24 };

/**
 * @param width - What the stage has; below 288 it is drawn at 288 and scaled down.
 * @param low - Whether the window is so low that its height counts; a compact stage is low in any.
 */
export function cutFor(width: Pixels, low = false): Cut {
	if (width < MEDIUM) return compact(pixels(Math.max(width, 288)));
	return large(width, width >= WIDE ? 'wide' : 'medium', low ? LOW : TALL);
}

function large(width: number, name: 'wide' | 'medium', down: typeof TALL): Cut {
	const wide = name === 'wide';
	const loop = track(
		point(wide ? 130 : 112, down.seat),
		point(width - (wide ? 102 : 110), down.gate)
	);
	const pitch = wide ? 122 : 112;
	return {
		name,
		width: pixels(width),
		height: pixels(down.height),
		track: loop,
		seatRadius: pixels(34),
		tokenRadius: pixels(22),
		doneRadius: pixels(11),
		hang: pixels(40),
		slots: slotsOf(loop, wide ? 150 : 118, pitch, wide ? 34 : 14),
		slotChars: Math.floor((pitch - 12) / (wide ? 8.4 : SMALL_CHAR)),
		clock: point(loop.gate.x - (wide ? 206 : 38), down.clock),
		inside: point(loop.seat.x + (wide ? 166 : 118), down.inside),
		insideChars: Math.floor((loop.straight - (wide ? 480 : 264)) / 8.8),
		siding: {
			from: point(wide ? -22 : 14, down.siding),
			pitch: pixels(down.pitch),
			perRow: wide ? 4 : 3,
			rows: 2
		}
	};
}

function compact(width: number): Cut {
	const loop = track(point(66, 58), point(width - 62, 168));
	return {
		name: 'compact',
		width: pixels(width),
		height: pixels(230),
		track: loop,
		seatRadius: pixels(29),
		tokenRadius: pixels(18),
		doneRadius: pixels(9),
		hang: pixels(34),
		slots: slotsOf(loop, 92, 52, 14),
		slotChars: 0,
		clock: point(loop.gate.x - 26, 129),
		inside: point(loop.seat.x + 46, 122),
		insideChars: 0,
		siding: { from: point(12, 184), pitch: pixels(21), perRow: 1, rows: 2 }
	};
}

/** Places from `first` px right of the seat, as many as fit on the straight. */
const slotsOf = (loop: Track, first: number, pitch: number, margin: number): Pixels[] =>
	range(first, loop.straight - margin, pitch).map((x) => pixels(landmarks(loop).lap - x));
