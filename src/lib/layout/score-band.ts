import { pixels, type Pixels, type Position } from '#lib/base/units.ts';
import { inEnglish, type Say } from '#lib/labels/label.ts';
import type { Lane } from '#lib/model/lanes.ts';
import { barKind } from './score-bars.ts';
import { round } from './round.ts';
import type { ScoreAxis } from './score-axis.ts';
import type { CrowdRow } from './score-rows.ts';
import { shareIn, slotOf, type Share } from './score-slots.ts';

/** A crowd as one band: at each x its height is shared out among what its tasks do. */
export interface ScoreBand {
	readonly key: string;
	/** A filled area for each state, one path a state. */
	readonly areas: Readonly<Record<Exclude<Share, 'rest' | 'running' | 'blocked'>, string>>;
	/** Who runs, one after another: a falling line. */
	readonly run: string;
	/** Where all of them wait. */
	readonly waits: readonly {
		readonly at: Position;
		readonly x: Pixels;
		readonly y: Pixels;
		readonly text: string;
	}[];
	/** Where the last of them is done; `null` if that never is. */
	readonly end: Pixels | null;
	readonly top: Pixels;
	readonly height: Pixels;
}

/** One task goes on, from one slot to a higher one: slots are ordered by how far a life has come. */
interface Move {
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

/**
 * Stacked areas. The slots of the stack are the steps of a life (first ready, first run, first wait, second time ready,
 * …), the latest on top: so a crowd that does the same one after another falls through the band as one straight line.
 */
export function layoutBand(
	{ key, lanes, top, height }: CrowdRow,
	axis: ScoreAxis,
	say: Say = inEnglish
): ScoreBand {
	const moves = movesOf(lanes);
	const slots = Math.max(0, ...moves.map(({ to }) => to)) + 1;
	const unit = height / lanes.length;
	/** How many tasks are in a slot or above it: as a line, from left to right. */
	const edges = Array.from({ length: slots + 1 }, () => new Edge());
	for (const { at, from, to } of moves) {
		const x = axis.x(at);
		for (let slot = from + 1; slot <= to; slot++) edges[slot]?.rise(x);
	}
	const areas = { ready: '', other: '', timer: '', cancelled: '', failed: '' };
	for (const slot of [...new Set(moves.map(({ to }) => to))].sort((a, b) => a - b)) {
		const share = shareIn(slot);
		const [lower, upper] = [edges[slot], edges[slot + 1]];
		if (share === 'rest' || share === 'running' || share === 'blocked') continue;
		if (lower === undefined || upper === undefined) continue;
		areas[share] += areaBetween(upper, lower, axis.width, (count) => top + count * unit);
	}
	return {
		key,
		areas,
		run: runPath(moves, axis, (count) => top + count * unit),
		waits: waitsOf(lanes, axis, top + height / 2, say),
		end: endX(lanes, axis),
		top,
		height
	};
}

/** How many tasks have come so far, at each x; rises by whole tasks and never falls. */
class Edge {
	readonly xs: number[] = [];
	get count(): number {
		return this.xs.length;
	}
	rise(x: number): void {
		this.xs.push(x);
	}
}

function movesOf(lanes: readonly Lane[]): readonly Move[] {
	const moves = lanes.flatMap(({ segments }) => {
		let slot = 0;
		return segments.map((segment, life): Move => {
			const from = slot;
			slot = slotOf(segment, life);
			return { at: segment.from, from, to: slot };
		});
	});
	return moves.sort((a, b) => a.at - b.at);
}

const text = (value: number): string => String(round(value));

/** A line of stairs, of which only those are drawn that can be told apart. */
function stairs(edge: Edge, end: number, y: (count: number) => number): readonly string[] {
	const points: string[] = [];
	let last = -Infinity;
	edge.xs.forEach((x, i) => {
		const near = x - last < 0.7 && i < edge.count - 1;
		if (near) return;
		points.push(`${text(x)} ${text(y(i))}`, `${text(x)} ${text(y(i + 1))}`);
		last = x;
	});
	points.push(`${text(end)} ${text(y(edge.count))}`);
	return points;
}

/** Between two edges, from where the lower one begins to where the upper one has caught up. */
function areaBetween(
	upper: Edge,
	lower: Edge,
	width: number,
	y: (count: number) => number
): string {
	const start = lower.xs[0] ?? 0;
	const end = upper.count < lower.count ? width : (upper.xs.at(-1) ?? width);
	const above = stairs(upper, end, y);
	const below = stairs(lower, end, y);
	return `M${text(start)} ${text(y(0))}L${above.join('L')}L${[...below].reverse().join('L')}Z`;
}

/** One falling line for each time that the crowd takes its turn. */
function runPath(moves: readonly Move[], axis: ScoreAxis, y: (count: number) => number): string {
	const risen = new Map<number, number>();
	let d = '';
	let pen = -Infinity;
	const open = new Map<number, { x: number; count: number }>();
	for (const { at, from, to } of moves) {
		const x = axis.x(at);
		const isRun = (slot: number): boolean => shareIn(slot) === 'running';
		if (isRun(to)) {
			const count = risen.get(to) ?? 0;
			open.set(to, { x, count });
			risen.set(to, count + 1);
		} else if (isRun(from)) {
			const began = open.get(from);
			if (began === undefined) continue;
			open.delete(from);
			const joined = Math.abs(began.x - pen) < 6;
			// Lines closer than a pixel would only make the path longer.
			if (joined && x - pen < 0.7) continue;
			d += `${joined ? 'L' : `M${text(began.x)} ${text(y(began.count))}L`}${text(x)} ${text(y(began.count + 1))}`;
			pen = x;
		}
	}
	return d;
}

/** How many wait for time at each rest, where it is most of them. */
function waitsOf(lanes: readonly Lane[], axis: ScoreAxis, y: number, say: Say): ScoreBand['waits'] {
	return axis.rests.flatMap(({ at, x, width, held }) => {
		if (width < 130 || held) return [];
		const waiting = lanes.filter(({ segments }) =>
			segments.some(
				(segment) => segment.from <= at && segment.to > at && barKind(segment) === 'timer'
			)
		).length;
		if (waiting * 2 < lanes.length) return [];
		const text = say('{n} wait together', { n: waiting });
		return [{ at, x: pixels(x + width / 2), y: pixels(y), text }];
	});
}

function endX(lanes: readonly Lane[], axis: ScoreAxis): Pixels | null {
	const ends = lanes.map(({ segments }) => segments.at(-1));
	const done = ends.every((last) => last !== undefined && barKind(last) === null);
	return done ? axis.x(Math.max(...ends.map((last) => last?.from ?? 0))) : null;
}
