import { max, range } from 'd3';
import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Lane } from '#lib/model/lanes.ts';
import { round } from './round.ts';
import { barKind, barPaths, type BarPaths, type Stretch } from './score-bars.ts';
import { visibleLanes } from './score-rows.ts';

/** A run so small that it stands in a line of a list: when who runs and who waits, in true time and without words. */
export interface Miniature {
	readonly paths: BarPaths;
	/** Strokes where tasks are done, and where they fail. */
	readonly ends: string;
	readonly failures: string;
	/** Where a second is over. */
	readonly seconds: readonly Pixels[];
	readonly width: Pixels;
	readonly height: Pixels;
}

const HEIGHT = pixels(34);
/** From lane to lane, in pixels: at most. */
const PITCH = 9;
/** What takes no time is so wide. */
const INSTANT = 3;

/** @param span - So many seconds fill the width; what lasts longer has a scale of its own. */
export function miniature(all: readonly Lane[], width: Pixels, span: number): Miniature {
	const lanes = visibleLanes(all);
	const segments = lanes.flatMap((lane) => lane.segments);
	const whole = max(segments, ({ began }) => began) ?? 0;
	const perSecond = (width - 2 * INSTANT) / Math.max(span, whole);
	const x = (seconds: number): number => INSTANT + seconds * perSecond;
	const pitch = Math.min(PITCH, HEIGHT / lanes.length);
	const half = pitch * 0.34;
	const yOf = (row: number): Pixels => pixels(HEIGHT / 2 + (row - (lanes.length - 1) / 2) * pitch);
	const bars = lanes.flatMap(({ segments: own }, row) =>
		own.flatMap((segment): Stretch[] => {
			const kind = barKind(segment);
			const [from, to] = [x(segment.began), x(segment.ended)];
			const brief = to - from < INSTANT;
			if (kind === null || (brief && kind !== 'running')) return [];
			const wide = brief ? INSTANT : to - from;
			const left = brief ? from - INSTANT / 2 : from;
			return [{ kind, x: pixels(left), width: pixels(wide), y: yOf(row) }];
		})
	);
	const strokes = (kinds: readonly string[]): string =>
		lanes
			.flatMap(({ segments: own }, row) => {
				const last = own.at(-1);
				if (last === undefined || !kinds.includes(last.kind)) return [];
				const [at, y] = [x(last.began) + INSTANT + 1, yOf(row)];
				return [
					`M${String(round(at))} ${String(round(y - half * 1.4))}v${String(round(half * 2.8))}`
				];
			})
			.join('');
	return {
		paths: barPaths(bars, half, 0),
		ends: strokes(['finished', 'cancelled']),
		failures: strokes(['failed']),
		seconds: range(0, Math.max(span, whole) + 1e-6).map((second) => round(x(second))),
		width,
		height: HEIGHT
	};
}
