import { cumsum, sum } from 'd3';
import { pixels, position, type LoopSeconds, type Pixels, type Position } from '#lib/base/units.ts';
import type { Trace } from '#lib/trace/format.ts';
import { INSTANT, LONGEST_DRAWN, sharesOf } from './score-shares.ts';

/** How wide things may be drawn. All in pixels. */
export interface ScoreSizes {
	/** A callback, at best and at least. */
	readonly callback: number;
	readonly callbackLeast: number;
	/** What a turn adds. */
	readonly turn: number;
	/** A second of waiting, at least; below that the score is longer than the window and scrolls. */
	readonly secondLeast: number;
	/** A wait, however short. */
	readonly restLeast: number;
	/** The share of the window that waits get before callbacks grow. */
	readonly waits: number;
}
export const FULL_SIZES: ScoreSizes = {
	callback: 44,
	callbackLeast: 26,
	turn: 14,
	secondLeast: 60,
	restLeast: 46,
	waits: 0.56
};
export const STRIP_SIZES: ScoreSizes = {
	callback: 14,
	callbackLeast: 3,
	turn: 4,
	secondLeast: 6,
	restLeast: 8,
	waits: 0.4
};
/** Two scores one above the other, always whole: what counts is how long each takes. */
export const COMPARED_SIZES: ScoreSizes = {
	callback: 6,
	callbackLeast: 1,
	turn: 2,
	secondLeast: 1,
	restLeast: 6,
	waits: 0.8
};

/**
 * The x-scale of the score. Piecewise: callbacks have a width though no time passes in them, turns
 * add a little, and waiting is linear in time. Monotone in position.
 */
export interface ScoreAxis {
	readonly width: Pixels;
	/** @param place - A position; it may lie between two events. */
	readonly x: (place: number) => Pixels;
	/** Whether anything ran or waited; a program with a syntax error has only places to go to. */
	readonly started: boolean;
	/** Where virtual time passes. */
	readonly rests: readonly Rest[];
}

/** A stretch of the axis in which time passes, in one event. */
export interface Rest {
	/** The position before that event. */
	readonly at: Position;
	readonly x: Pixels;
	readonly width: Pixels;
	readonly began: LoopSeconds;
	readonly ended: LoopSeconds;
	/** The thread is held by a call; else the loop sleeps in its select. */
	readonly held: boolean;
	/** Longer than can be drawn in proportion. */
	readonly broken: boolean;
	/** What another run does meanwhile, which stands on the same axis: no time passes there. */
	readonly stops: readonly Stop[];
}

/** A moment on the axis. */
export interface Stop {
	readonly time: number;
	readonly x: number;
	readonly width: number;
}

export function scoreAxis({ events }: Trace, width: Pixels, sizes: ScoreSizes): ScoreAxis {
	const active = sharesOf(events);
	const started = active.some((share) => share.callbacks > 0 || share.seconds > 0);
	const shares = started ? active : active.map((share) => ({ ...share, callbacks: 1 }));
	const callbacks = sum(shares, (share) => share.callbacks);
	const fixed = sum(shares, (share) => share.turns) * sizes.turn;
	const waits = shares.flatMap(({ seconds }) => (seconds > 0 ? [seconds] : []));
	const restWidth = (seconds: number, second: number): number =>
		seconds > 0 ? Math.max(sizes.restLeast, seconds * second) : 0;

	const least = Math.max(
		sum(waits, (seconds) => restWidth(seconds, sizes.secondLeast)),
		waits.length > 0 ? (width - fixed) * sizes.waits : 0
	);
	const wanted = (width - fixed - least) / Math.max(callbacks, 1);
	// Where nothing waits, the callbacks fill the room.
	const most = waits.length > 0 ? sizes.callback : Infinity;
	const callback = Math.min(most, Math.max(sizes.callbackLeast, wanted));
	const second = secondWidth(waits, width - fixed - callbacks * callback, sizes);

	const ends = cumsum(
		shares,
		(share) =>
			share.callbacks * callback + share.turns * sizes.turn + restWidth(share.seconds, second)
	);
	const at = (index: number): number =>
		index <= 0 ? 0 : (ends[Math.min(index, ends.length) - 1] ?? 0);
	const rests = events.flatMap((event, i): Rest[] => {
		const began = events[i - 1]?.at ?? event.at;
		const passed = event.at - began;
		if (passed <= INSTANT) return [];
		return [
			{
				at: position(i),
				x: pixels(at(i)),
				width: pixels(at(i + 1) - at(i)),
				began,
				ended: event.at,
				held: event.type === 'block.ended',
				broken: passed > LONGEST_DRAWN,
				stops: []
			}
		];
	});
	return {
		width: pixels(at(ends.length)),
		started,
		rests,
		x: (place) => {
			const whole = Math.floor(place);
			return pixels(at(whole) + (at(whole + 1) - at(whole)) * (place - whole));
		}
	};
}

/** How wide a second of waiting is: the waits fill the room in proportion, but for those that are too short to be seen. */
export function secondWidth(
	waits: readonly number[],
	room: number,
	{ secondLeast, restLeast }: ScoreSizes
): number {
	let [left, seconds] = [room, sum(waits)];
	for (const wait of [...waits].sort((a, b) => a - b)) {
		const width = left / seconds;
		if (wait * width >= restLeast) return Math.max(secondLeast, width);
		left -= restLeast;
		seconds -= wait;
	}
	return secondLeast;
}

/** The same axis, so many times as wide; one that two runs share stays as it is. */
export const zoomed = (axis: ScoreAxis, by: number): ScoreAxis =>
	by === 1
		? axis
		: {
				...axis,
				width: pixels(axis.width * by),
				x: (place) => pixels(axis.x(place) * by),
				rests: axis.rests.map((rest) => ({
					...rest,
					x: pixels(rest.x * by),
					width: pixels(rest.width * by)
				}))
			};
