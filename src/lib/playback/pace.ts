import { sum } from 'd3';
import {
	playhead,
	wallMillis,
	type LoopSeconds,
	type Playhead,
	type WallMillis
} from '#lib/base/units.ts';
import type { Level } from '#lib/model/steps.ts';

/** One step in which no virtual time passes. */
const STEP_MILLIS = 480;
/** A second that the loop waits (or is blocked) is stretched, so that the tokens can be seen to drift. */
const MILLIS_A_SECOND = 1600;
/** However long a program sleeps, nobody should have to. */
const LONGEST_MILLIS = 3000;

/** What pace needs to know of a step. */
export interface Timed {
	readonly began: LoopSeconds;
	readonly ended: LoopSeconds;
}

/** Whether virtual time passes in the step; microseconds of clock drift do not count. */
export const passesTime = ({ began, ended }: Timed): boolean => ended - began > 0.0005;

/** Wall-clock milliseconds that a step takes to play. @param speed - 1 is normal, 2 is twice as fast. */
export function paceOf(step: Timed, speed: number): WallMillis {
	const waits = passesTime(step) ? (step.ended - step.began) * MILLIS_A_SECOND : 0;
	return wallMillis(Math.min(Math.max(waits, STEP_MILLIS), LONGEST_MILLIS) / speed);
}

/** After a step the picture rests, so that there is time to read: at 1×, by how much a level has to say. */
export const REST: Readonly<Record<Level, WallMillis>> = {
	story: wallMillis(1000),
	callbacks: wallMillis(500),
	events: wallMillis(0)
};

/** A playhead at play. */
export interface Going {
	readonly at: Playhead;
	/** For how long it has stood at the end of a step; more than any rest where it may go on at once. */
	readonly rested: WallMillis;
}

/**
 * Where the playhead stands after some wall-clock time of play.
 *
 * A frame that comes late is spread over as many steps as it covers, so that play never falls behind.
 */
export function advance(
	from: Going,
	elapsed: WallMillis,
	steps: readonly Timed[],
	{ speed, rest }: { readonly speed: number; readonly rest: WallMillis }
): Going {
	let { at, rested }: { at: number; rested: number } = from;
	let left: number = elapsed;
	while (left > 0) {
		const step = steps[Math.floor(at)];
		if (step === undefined) break;
		const wait = Number.isInteger(at) ? Math.min(left, rest / speed - rested) : 0;
		if (wait > 0) {
			rested += wait;
			left -= wait;
			continue;
		}
		const pace = paceOf(step, speed);
		const way = (Math.floor(at) + 1 - at) * pace;
		at = left < way ? at + left / pace : Math.floor(at) + 1;
		left -= way;
		rested = 0;
	}
	return { at: playhead(at), rested: wallMillis(rested) };
}

/** Where the playhead stands on its way to rest at `goal`: a hand-made step moves at the pace of a step, waits too. */
export function settle(from: Playhead, goal: Playhead, elapsed: WallMillis): Playhead {
	const way = elapsed / STEP_MILLIS;
	return playhead(from < goal ? Math.min(goal, from + way) : Math.max(goal, from - way));
}

/** A class looks at words that are there already: it should not look at them for long before the picture is. */
const TRAVEL_MILLIS = 2000;

/**
 * How much faster than a player's pace a way is travelled: no slower, without a rest, and over before a class
 * has to wait for it.
 */
export function travelSpeed(way: readonly Timed[], speed: number): number {
	return Math.max(speed, sum(way, (step) => paceOf(step, 1)) / TRAVEL_MILLIS);
}
