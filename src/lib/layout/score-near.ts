import { pixels } from '#lib/base/units.ts';
import type { OwnLaneId } from '#lib/model/lane.ts';
import { bendOf, type Point, type ScoreArrow } from './score-arrows.ts';
import type { ScoreRows } from './score-rows.ts';

/** The arrow that a pointer means. @param reach - How near it must come. */
export function arrowNear(
	arrows: readonly ScoreArrow[],
	x: number,
	y: number,
	reach: number
): ScoreArrow | null {
	let best: ScoreArrow | null = null;
	let least = reach;
	for (const arrow of arrows) {
		const far = distance(arrow, x, y, least);
		if (far < least) [best, least] = [arrow, far];
	}
	return best;
}

function distance({ tail, tip }: ScoreArrow, x: number, y: number, reach: number): number {
	if (Math.min(tail[0], tip[0]) - reach > x || Math.max(tail[0], tip[0]) + reach < x)
		return Infinity;
	const points = sampled(tail, tip);
	let least = Infinity;
	points.forEach(([bx, by], i) => {
		const [ax, ay] = points[i - 1] ?? [bx, by];
		const [dx, dy] = [bx - ax, by - ay];
		const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
		const t = Math.max(0, Math.min(1, along));
		least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
	});
	return least;
}

/** Places along its line. */
function sampled([x, y]: Point, [toX, toY]: Point): readonly Point[] {
	const bend = bendOf(y, toY);
	return Array.from({ length: 13 }, (_, i) => {
		const t = i / 12;
		const s = 1 - t;
		const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
		return [
			pixels((a + b) * x + (c + d) * toX),
			pixels(a * y + b * (y + bend) + c * (toY - bend) + d * toY)
		] as const;
	});
}

/** Whose lane a pointer is on; `null`: nobody's own. */
export function laneAt({ rows, pitch }: ScoreRows, y: number): OwnLaneId | null {
	for (const row of rows)
		if (row.kind === 'lane' && row.key !== 'program' && Math.abs(row.y - y) <= pitch / 2)
			return row.key;
	return null;
}
