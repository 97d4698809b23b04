import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Lane, LaneId, Late, Segment } from '#lib/model/lanes.ts';
import { round } from './round.ts';
import type { ScoreAxis } from './score-axis.ts';

export type BarKind = 'ready' | 'running' | 'blocked' | 'timer' | 'other';

/** A stretch of a lane in which one thing holds, in its place. */
export interface Stretch {
	readonly kind: BarKind;
	readonly x: Pixels;
	readonly width: Pixels;
	readonly y: Pixels;
}

/** One whose lane is known. */
export interface ScoreBar extends Stretch {
	readonly key: string;
	readonly lane: LaneId;
}

/** What became of a task, at the end of its lane. */
export interface ScoreEnd {
	readonly lane: LaneId;
	readonly how: 'finished' | 'failed' | 'cancelled';
	readonly x: Pixels;
	readonly y: Pixels;
}

export function barKind({ kind, waiting }: Segment): BarKind | null {
	if (kind === 'ready' || kind === 'running' || kind === 'blocked') return kind;
	if (kind !== 'awaiting') return null;
	const hangs = waiting?.timer !== null || waiting.kind === 'sleep' || waiting.kind === 'io';
	return hangs ? 'timer' : 'other';
}

/** The bars of one lane, left to right. */
export function barsOf({ id, segments }: Lane, y: Pixels, axis: ScoreAxis): readonly ScoreBar[] {
	if (!axis.started) return [];
	return segments.flatMap((segment): ScoreBar[] => {
		const kind = barKind(segment);
		const x = axis.x(segment.from);
		const width = pixels(axis.x(segment.to) - x);
		if (kind === null || width <= 0) return [];
		return [{ key: `${id}-${String(segment.from)}`, lane: id, kind, x, width, y }];
	});
}

/** At most one. */
export function endOf({ id, segments }: Lane, y: Pixels, axis: ScoreAxis): readonly ScoreEnd[] {
	const last = segments.at(-1);
	if (last === undefined) return [];
	const { kind } = last;
	return kind === 'finished' || kind === 'failed' || kind === 'cancelled'
		? [{ lane: id, how: kind, x: round(axis.x(last.from)), y }]
		: [];
}

/** All bars of a kind as one path, so that a thousand of them cost no more than one. */
export type BarPaths = Readonly<Record<BarKind, string>>;

/** @param half - Half of a bar's height. @param gap - Left free at both ends of a bar. */
export function barPaths(bars: readonly Stretch[], half: number, gap: number): BarPaths {
	const paths = { ready: '', running: '', blocked: '', timer: '', other: '' };
	for (const { kind, x, width, y } of bars) {
		paths[kind] +=
			kind === 'other'
				? `M${at(x + 3)} ${at(y)}H${at(Math.max(x + 3.01, x + width - 3))}`
				: // A call that holds the loop is heavier than what runs.
					box(x, width, y, kind === 'blocked' ? half * 1.3 : half, gap);
	}
	return paths;
}

const at = (value: number): string => String(round(value));

function box(x: number, width: number, y: number, half: number, gap: number): string {
	const wide = Math.max(0.8, width - 2 * gap);
	return `M${at(x + gap)} ${at(y - half)}h${at(wide)}v${at(half * 2)}h${at(-wide)}Z`;
}

/** Where a sleeper sleeps on though its timer is due. */
export interface ScoreLate {
	readonly key: string;
	readonly late: Late;
	/** Where it was due, where the loop came to it. */
	readonly x: Pixels;
	readonly end: Pixels;
	readonly y: Pixels;
}

/** @param yOf - The lanes that are drawn. */
export function latesOf(
	lates: readonly Late[],
	axis: ScoreAxis,
	yOf: ReadonlyMap<LaneId, Pixels>
): readonly ScoreLate[] {
	return lates.flatMap((late): ScoreLate[] => {
		const y = yOf.get(late.task);
		const rest = axis.rests.find(({ at: place }) => place === late.block.to - 1);
		if (y === undefined || rest === undefined) return [];
		const share = (late.due - rest.began) / (rest.ended - rest.began);
		const x = axis.x(rest.at + share);
		return [{ key: late.timer, late, x, end: axis.x(late.to), y }];
	});
}
