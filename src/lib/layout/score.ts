import { path } from 'd3';
import { pixels, type Pixels, type Position } from '#lib/base/units.ts';
import type { Lane, LaneId, Lanes, Segment } from '#lib/model/lanes.ts';
import type { Rest, ScoreAxis } from './score-axis.ts';
import { instantsOf, ticksOf, type Instant, type Tick } from './score-times.ts';

/** Where the rows of the score are, downwards. */
export interface ScoreRows {
	readonly pitch: Pixels;
	/** Half of a bar's height. */
	readonly half: Pixels;
	/** The conductor's row. */
	readonly loop: Pixels;
	readonly first: Pixels;
	/** The end of the bar lines. */
	readonly bottom: Pixels;
	readonly height: Pixels;
}

/** So many lanes are drawn in full; so many more with their names alone; a crowd as thin lines, so tall together. */
const FULL = { lanes: 8, pitch: 36 };
const NAMED = { lanes: 24, pitch: 14 };
const CROWD = 250;

function pitchFor(lanes: number, strip: boolean): number {
	if (strip) return Math.max(0.5, Math.min(10, 44 / lanes));
	if (lanes <= FULL.lanes) return FULL.pitch;
	return lanes <= NAMED.lanes ? NAMED.pitch : CROWD / lanes;
}

/** @param strip - The small score at a page's foot: no names, no words. */
export function scoreRows(lanes: number, strip: boolean): ScoreRows {
	const count = Math.max(lanes, 1);
	const pitch = pitchFor(count, strip);
	const [loop, first, after] = strip ? [17, 30, 6] : [56, 90, 56];
	const last = first + pitch * (count - 1);
	return {
		pitch: pixels(pitch),
		half: pixels(strip ? pitch * 0.3 : Math.min(8, pitch * 0.36)),
		loop: pixels(loop),
		first: pixels(first),
		bottom: pixels(last + Math.min(13, pitch / 2)),
		height: pixels(last + after)
	};
}

export interface ScoreBar {
	readonly key: string;
	readonly kind: 'ready' | 'running' | 'blocked' | 'timer' | 'other';
	readonly x: Pixels;
	readonly width: Pixels;
	readonly y: Pixels;
}

export interface ScoreLayout {
	readonly rows: ScoreRows;
	readonly lanes: readonly (Lane & { readonly y: Pixels })[];
	readonly bars: readonly ScoreBar[];
	readonly ends: readonly {
		readonly key: LaneId;
		readonly how: 'finished' | 'failed' | 'cancelled';
		readonly x: Pixels;
		readonly y: Pixels;
	}[];
	/** Where the conductor's hand falls: a dot for a task's step, a diamond for another callback. */
	readonly beats: readonly { readonly key: string; readonly x: Pixels; readonly task: boolean }[];
	/** The hand's way from beat to beat. */
	readonly hand: string;
	readonly turns: readonly { readonly number: number; readonly x: Pixels }[];
	readonly arrows: readonly {
		readonly key: string;
		readonly d: string;
		readonly x: Pixels;
		readonly y: Pixels;
		readonly down: boolean;
	}[];
	/** Brackets over what happens in one instant. */
	readonly instants: readonly Instant[];
	readonly ticks: readonly Tick[];
	readonly rests: readonly Rest[];
}

/** The lanes that a reader should see: tasks, and the program itself where there are no tasks. */
export const scoreLanes = ({ lanes }: Lanes): readonly Lane[] =>
	lanes.some(({ id }) => id !== 'program') ? lanes.filter(({ id }) => id !== 'program') : lanes;

export function layoutScore(data: Lanes, axis: ScoreAxis, strip: boolean): ScoreLayout {
	const visible = scoreLanes(data);
	const rows = scoreRows(visible.length, strip);
	const lanes = visible.map((lane, i) => ({ ...lane, y: pixels(rows.first + i * rows.pitch) }));
	const yOf = new Map<LaneId, Pixels>(lanes.map(({ id, y }) => [id, y]));
	const middle = (from: Position, to: Position): number => (axis.x(from) + axis.x(to)) / 2;

	const beats = data.callbacks.map(({ handle, task, from, to }) => ({
		key: handle,
		x: pixels(middle(from, to)),
		task: task !== null
	}));
	return {
		rows,
		lanes,
		bars: lanes.flatMap(({ id, y, segments }) =>
			segments.flatMap((segment): ScoreBar[] => {
				const kind = barKind(segment);
				const x = axis.x(segment.from);
				const width = pixels(axis.x(segment.to) - x);
				const key = `${id}-${String(segment.from)}`;
				return kind === null || width <= 0 || !axis.started ? [] : [{ key, kind, x, width, y }];
			})
		),
		ends: lanes.flatMap(({ id, y, segments }) => {
			const last = segments.at(-1);
			if (last === undefined) return [];
			const { kind } = last;
			return kind === 'finished' || kind === 'failed' || kind === 'cancelled'
				? [{ key: id, how: kind, x: axis.x(last.from), y }]
				: [];
		}),
		beats,
		hand: handPath(beats, data, axis, rows.loop, strip),
		turns: data.turns.map(({ turn, from }) => ({ number: turn, x: axis.x(from - 1) })),
		arrows: data.arrows.flatMap(({ kind, from, to, handle, at }) => {
			const end = yOf.get(to);
			const start = from === null ? rows.loop + 7 : yOf.get(from);
			if (kind !== 'woke' || end === undefined || start === undefined) return [];
			const x = axis.x(at);
			const down = end > start;
			const gap = rows.half + 2;
			const tip = pixels(down ? end - gap : end + gap);
			const tail = from === null ? start : down ? start + gap : start - gap;
			const d = `M${String(x)} ${String(tail)}V${String(tip)}`;
			return [{ key: handle, d, x, y: tip, down }];
		}),
		instants: instantsOf(data, axis),
		ticks: axis.rests.flatMap((rest) => ticksOf(rest)),
		rests: axis.rests
	};
}

function barKind({ kind, waiting }: Segment): ScoreBar['kind'] | null {
	if (kind === 'ready' || kind === 'running' || kind === 'blocked') return kind;
	if (kind !== 'awaiting') return null;
	const hangs = waiting?.timer !== null || waiting.kind === 'sleep' || waiting.kind === 'io';
	return hangs ? 'timer' : 'other';
}

/** The hand bounces from beat to beat, and starts anew at each bar line and after each rest. */
function handPath(
	beats: ScoreLayout['beats'],
	data: Lanes,
	axis: ScoreAxis,
	y: number,
	strip: boolean
): string {
	if (strip) return '';
	const pen = path();
	const starts = [
		...data.turns.map(({ from }) => axis.x(from - 1)),
		...axis.rests.map(({ x, width }) => x + width)
	];
	let last: number | null = null;
	for (const { x } of beats) {
		const from = Math.max(...starts.filter((start) => start <= x), 0);
		const begin: number = last !== null && last >= from ? last : Math.max(from + 2, x - 30);
		const fresh = begin !== last;
		pen.moveTo(begin, fresh ? y - 9 : y);
		pen.quadraticCurveTo((begin + x) / 2, y - (fresh ? 22 : 26), x, y);
		last = x;
	}
	return pen.toString();
}
