import { pathRound } from 'd3';
import { pixels, type Pixels, type Position } from '#lib/base/units.ts';
import type { Callback, Lanes } from '#lib/model/lanes.ts';
import type { HandleId, TaskId } from '#lib/trace/format.ts';
import { round } from './round.ts';
import type { ScoreAxis } from './score-axis.ts';
import { MANY } from './score-shares.ts';

/** Where the conductor's hand falls: a dot for a task's step, a diamond for another callback. */
export interface Beat {
	readonly key: HandleId;
	readonly x: Pixels;
	/** Whose step it is. */
	readonly task: TaskId | null;
}

/** A turn of very many callbacks: a few ticks, and how many there are. */
export interface Bundle {
	/** Where its first callback begins. */
	readonly at: Position;
	readonly x: Pixels;
	readonly width: Pixels;
	readonly callbacks: number;
	readonly ticks: readonly Pixels[];
}

export interface LoopRow {
	readonly beats: readonly Beat[];
	readonly bundles: readonly Bundle[];
	/** The hand's way from beat to beat. */
	readonly hand: string;
}

/** @param y - The conductor's row. */
export function layoutLoop(data: Lanes, axis: ScoreAxis, y: number, strip: boolean): LoopRow {
	// A beat stands where its callback wakes somebody, so that the arrow drops straight from it.
	const wakes = new Map<HandleId, Pixels>();
	for (const { kind, by, at } of data.arrows)
		if (kind === 'woke' && by !== null && !wakes.has(by)) wakes.set(by, axis.x(at));
	const beatOf = (callback: Callback): Beat => ({
		key: callback.handle,
		x: round(beatX(callback, axis, wakes)),
		task: callback.task
	});
	const beats: Beat[] = [];
	const bundles: Bundle[] = [];
	for (const callbacks of byTurn(data)) {
		const [first, last] = [callbacks[0], callbacks.at(-1)];
		if (callbacks.length <= MANY || first === undefined || last === undefined) {
			beats.push(...callbacks.map(beatOf));
			continue;
		}
		const [x, end] = [axis.x(first.from - 1), axis.x(last.to)];
		const count = Math.min(MANY, Math.floor((end - x) / (strip ? 4 : 7)));
		const ticks = Array.from({ length: count }, (_, i) =>
			round(x + ((i + 0.5) * (end - x)) / count)
		);
		bundles.push({ at: first.from, x, width: pixels(end - x), callbacks: callbacks.length, ticks });
	}
	return { beats, bundles, hand: strip ? '' : handPath(beats, data, axis, y) };
}

function beatX(
	{ handle, task, from, to }: Callback,
	axis: ScoreAxis,
	wakes: ReadonlyMap<HandleId, Pixels>
): Pixels {
	const wake = task === null ? wakes.get(handle) : undefined;
	if (wake !== undefined) return wake;
	// A call that holds the loop is a bar of its own; the beat comes after it.
	const held = axis.rests.findLast(({ at }) => at >= from && at < to);
	const start = held === undefined ? axis.x(from) : held.x + held.width;
	return pixels((start + axis.x(to)) / 2);
}

/** The callbacks of each turn; both are in order. */
function byTurn({ turns, callbacks }: Lanes): readonly (readonly Callback[])[] {
	const groups: Callback[][] = [];
	let next = 0;
	for (const { to } of turns) {
		const group: Callback[] = [];
		for (
			let each = callbacks[next];
			each !== undefined && each.from <= to;
			each = callbacks[next]
		) {
			group.push(each);
			next += 1;
		}
		groups.push(group);
	}
	return groups;
}

/** The hand bounces from beat to beat, and starts anew at each bar line and after each rest. */
function handPath(beats: readonly Beat[], data: Lanes, axis: ScoreAxis, y: number): string {
	const pen = pathRound(1);
	const starts = [
		...data.turns.map(({ from }) => axis.x(from - 1)),
		...axis.rests.map(({ x, width }) => x + width)
	].sort((a, b) => a - b);
	let last: number | null = null;
	let passed = 0;
	for (const { x } of beats) {
		while ((starts[passed] ?? Infinity) <= x) passed += 1;
		const from = starts[passed - 1] ?? 0;
		const begin: number = last !== null && last >= from ? last : Math.max(from + 2, x - 30);
		const fresh = begin !== last;
		pen.moveTo(begin, fresh ? y - 9 : y);
		pen.quadraticCurveTo((begin + x) / 2, y - (fresh ? 22 : 26), x, y);
		last = x;
	}
	return pen.toString();
}
