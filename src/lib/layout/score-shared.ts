import { bisector, cumsum, sum } from 'd3';
import { pixels, position, type LoopSeconds, type Pixels } from '#lib/base/units.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';
import {
	secondWidth,
	type Rest,
	type ScoreAxis,
	type ScoreSizes,
	type Stop
} from './score-axis.ts';
import { INSTANT, LONGEST_DRAWN, sharesOf, type Share } from './score-shares.ts';

/** A run's events with what each adds, and which of the moments of both runs each belongs to. */
interface Run {
	readonly events: readonly TraceEvent[];
	readonly shares: readonly Share[];
	readonly moments: readonly number[];
}

const byTime = bisector(({ time }: Stop) => time);

/**
 * The x-scales of two runs' scores, such that what happens at one time stands below what happens then in the other: each
 * moment is as wide as it is in the fuller run, and a wait goes by beside what the other does meanwhile.
 */
export function sharedAxes(
	traces: readonly [Trace, Trace],
	width: Pixels,
	sizes: ScoreSizes
): readonly [ScoreAxis, ScoreAxis] {
	const times = timesOf(traces);
	const runs = traces.map(({ events }) => runOf(events, times));
	/** What each moment needs at most: as much as the fuller of the two runs adds in it. */
	const most = (what: (share: Share) => number): readonly number[] => {
		const sums = runs.map(({ shares, moments }) => {
			const added = times.map(() => 0);
			for (const [i, share] of shares.entries()) {
				const moment = moments[i] ?? 0;
				added[moment] = (added[moment] ?? 0) + what(share);
			}
			return added;
		});
		return times.map((_, moment) => Math.max(...sums.map((added) => added[moment] ?? 0)));
	};
	const [callbacks, turns] = [most((share) => share.callbacks), most((share) => share.turns)];
	const gaps = times.slice(1).map((time, i) => Math.min(time - (times[i] ?? time), LONGEST_DRAWN));
	const fixed = sum(turns) * sizes.turn;
	const restWidth = (seconds: number, second: number): number =>
		Math.max(sizes.restLeast, seconds * second);
	const least = Math.max(
		sum(gaps, (seconds) => restWidth(seconds, sizes.secondLeast)),
		gaps.length > 0 ? (width - fixed) * sizes.waits : 0
	);
	const wanted = (width - fixed - least) / Math.max(sum(callbacks), 1);
	const callback = Math.min(
		gaps.length > 0 ? sizes.callback : Infinity,
		Math.max(sizes.callbackLeast, wanted)
	);
	const second = secondWidth(gaps, width - fixed - sum(callbacks) * callback, sizes);

	const widthOf = (share: Share): number => share.callbacks * callback + share.turns * sizes.turn;
	const widths = times.map((_, i) => (callbacks[i] ?? 0) * callback + (turns[i] ?? 0) * sizes.turn);
	const ends = cumsum(widths.map((wide, i) => wide + restOf(gaps[i])));
	function restOf(gap: number | undefined): number {
		return gap === undefined ? 0 : restWidth(gap, second);
	}
	const moments = times.map((time, i): Stop => {
		const wide = widths[i] ?? 0;
		return { time, x: (ends[i] ?? 0) - restOf(gaps[i]) - wide, width: wide };
	});
	const whole = pixels(ends.at(-1) ?? 0);
	const [a, b] = runs.map((run) => axisOf(run, moments, widthOf, whole));
	if (a === undefined || b === undefined) throw new Error('Two runs have two axes.');
	return [a, b];
}

/** Every time at which anything happens in either. */
function timesOf(traces: readonly Trace[]): readonly number[] {
	const all = traces.flatMap(({ events }) => events.map(({ at }): number => at));
	const times: number[] = [0];
	for (const time of all.sort((a, b) => a - b))
		if (time - (times.at(-1) ?? 0) > INSTANT) times.push(time);
	return times;
}

function runOf(events: readonly TraceEvent[], times: readonly number[]): Run {
	let moment = 0;
	const moments = events.map(({ at }) => {
		while (at - (times[moment] ?? at) > INSTANT) moment++;
		return moment;
	});
	// While time goes by nothing else does, so that both runs' seconds are equally wide.
	const shares = sharesOf(events).map((share) =>
		share.seconds > 0 ? { ...share, callbacks: 0, turns: 0 } : share
	);
	return { events, shares, moments };
}

function axisOf(
	{ events, shares, moments }: Run,
	/** What happens at each time in either run, as wide as the fuller one needs it. */
	all: readonly Stop[],
	widthOf: (share: Share) => number,
	width: Pixels
): ScoreAxis {
	/** After each event; the last of a moment takes what the other run needs of it. */
	const ends: number[] = [];
	for (const [i, share] of shares.entries()) {
		const moment = all[moments[i] ?? 0];
		if (moment === undefined) continue;
		const goesOn = moments[i + 1] === moments[i];
		const begun = moments[i - 1] === moments[i] ? (ends[i - 1] ?? 0) : moment.x;
		const waits = share.seconds > 0;
		const end = waits ? moment.x : begun + widthOf(share);
		const last = !goesOn && i + 1 < shares.length;
		ends.push(last ? moment.x + moment.width : end);
	}
	const at = (index: number): number =>
		index <= 0 ? 0 : (ends[Math.min(index, ends.length) - 1] ?? 0);
	/** In the middle of a wait, which may go by several moments of the other run. */
	const xAt = (time: number): number => {
		const next = byTime.left(all, time);
		const [before, after] = [all[next - 1], all[next]];
		if (before === undefined || after === undefined) return after?.x ?? width;
		const from = before.x + before.width;
		return from + ((time - before.time) / (after.time - before.time)) * (after.x - from);
	};
	const rests = events.flatMap((event, i): Rest[] => {
		const began = events[i - 1]?.at ?? event.at;
		if (event.at - began <= INSTANT) return [];
		return [
			{
				at: position(i),
				x: pixels(at(i)),
				width: pixels((all[moments[i] ?? 0]?.x ?? 0) - at(i)),
				began,
				ended: event.at,
				held: event.type === 'block.ended',
				broken: event.at - began > LONGEST_DRAWN,
				stops: all.slice(byTime.right(all, began + INSTANT), byTime.left(all, event.at - INSTANT))
			}
		];
	});
	const started = shares.some((share) => share.callbacks > 0 || share.seconds > 0);
	return {
		width,
		started,
		rests,
		x: (place) => {
			const whole = Math.floor(place);
			const share = place - whole;
			const [began, event] = [events[whole - 1]?.at ?? (0 as LoopSeconds), events[whole]];
			if (share === 0 || event === undefined || event.at - began <= INSTANT)
				return pixels(at(whole) + (at(whole + 1) - at(whole)) * share);
			return pixels(xAt(began + (event.at - began) * share));
		}
	};
}
