import { pixels, type Pixels, type Position } from '#lib/base/units.ts';
import type { Arrow, LaneId } from '#lib/model/lanes.ts';
import type { HandleId } from '#lib/trace/format.ts';
import { round } from './round.ts';
import type { ScoreAxis } from './score-axis.ts';
import type { Beat } from './score-loop.ts';
import type { ScoreRows } from './score-rows.ts';

/** `[x, y]`. */
export type Point = readonly [Pixels, Pixels];

/** From what caused a wake-up to what it woke. */
export interface ScoreArrow {
	readonly key: HandleId;
	readonly kind: Arrow['kind'];
	readonly from: LaneId | null;
	readonly to: LaneId | null;
	/** Where the cause is in the trace. */
	readonly at: Position;
	/** Line and head. */
	readonly d: string;
	readonly tail: Point;
	readonly tip: Point;
}

/** @param yOf - The middle of each lane that is drawn; an arrow to or from any other has no end. */
export function arrowsOf(
	arrows: readonly Arrow[],
	beats: readonly Beat[],
	axis: ScoreAxis,
	rows: ScoreRows,
	yOf: ReadonlyMap<LaneId, Pixels>
): readonly ScoreArrow[] {
	const beatX = new Map(beats.map(({ key, x }) => [key, x]));
	const gap = rows.half + 2;
	return arrows.flatMap(({ handle: key, kind, from, to, at, by }): ScoreArrow[] => {
		const x = axis.x(at);
		const fromY = from === null ? rows.loop : yOf.get(from);
		const toY = to === null ? rows.loop : yOf.get(to);
		if (fromY === undefined || toY === undefined) return [];
		const down = toY > fromY;
		const sign = down ? 1 : -1;
		const startX = from === null ? ((by === null ? undefined : beatX.get(by)) ?? x) : x;
		const endX = to === null ? beatX.get(key) : x;
		// A callback of the loop that never ran, or whose beat is one of a bundle.
		if (endX === undefined || (from === null && by !== null && !beatX.has(by))) return [];
		const tail = [startX, pixels(fromY + sign * (from === null ? 7 : gap))] as const;
		const tip = [endX, pixels(toY - sign * (to === null ? 8 : gap))] as const;
		const d = `${curve(tail, tip)}${head(tip, sign)}`;
		return [{ key, kind, from, to, at, d, tail, tip }];
	});
}

const text = (value: number): string => String(round(value));

/** Upright at both ends. */
function curve([x, y]: Point, [toX, toY]: Point): string {
	if (Math.abs(toX - x) < 1) return `M${text(toX)} ${text(y)}V${text(toY)}`;
	const bend = bendOf(y, toY);
	return `M${text(x)} ${text(y)}C${text(x)} ${text(y + bend)} ${text(toX)} ${text(toY - bend)} ${text(toX)} ${text(toY)}`;
}

/** How far a curve goes upright at either end. */
export const bendOf = (y: number, toY: number): number => (toY - y) * 0.6;

const head = ([x, y]: Point, sign: number): string =>
	`M${text(x - 3.6)} ${text(y - sign * 4)}L${text(x)} ${text(y)}L${text(x + 3.6)} ${text(y - sign * 4)}`;
