import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Lane, LaneId, Lanes, Segment } from '#lib/model/lanes.ts';
import type { ScoreAxis } from './score-axis.ts';
import { barKind } from './score-bars.ts';
import { visibleLanes, type ScoreRows } from './score-rows.ts';

/** A wait of the slower of two runs that the faster one has earlier, drawn in the faster one's score. */
export interface Slide {
	readonly key: string;
	/** Where the slower run waits. */
	readonly x: Pixels;
	readonly width: Pixels;
	/** The lane that has it earlier. */
	readonly y: Pixels;
	/** How far to the front it has slid: up to the end of that lane; `null` where another one lies in between. */
	readonly tip: Pixels | null;
}

/** A run with the axis that it is drawn along. */
interface Drawn {
	readonly lanes: Lanes;
	readonly axis: ScoreAxis;
}
interface Wait {
	readonly lane: Lane;
	readonly segment: Segment;
}

/** As long as each other, or at one time: the recorder's clock drifts by less. */
const NEAR = 0.005;
/** From the end of a lane to an arrow's tip, and the room that an arrow needs. */
const CLEAR = 14;
const ARROW = 24;

/**
 * The waits of a slower run that begin earlier in a faster one, as far as they lie beyond its end. Waits are matched in
 * order, by their lengths: the second of one second is the second of one second.
 *
 * @param rows - The faster run's.
 */
export function slidesOf(slower: Drawn, faster: Drawn, rows: ScoreRows): readonly Slide[] {
	const yOf = new Map<LaneId, Pixels>(
		rows.rows.flatMap((row) => (row.kind === 'lane' ? [[row.lane.id, row.y]] : []))
	);
	const free = waitsOf(faster.lanes);
	/** The lanes that have one already. */
	const taken = new Set<LaneId>();
	return waitsOf(slower.lanes).flatMap((late): Slide[] => {
		const index = free.findIndex(({ segment }) => isAsLong(segment, late.segment));
		const early = free[index];
		if (early === undefined) return [];
		free.splice(index, 1);
		const { id, segments } = early.lane;
		const y = yOf.get(id);
		const end = faster.axis.x(segments.at(-1)?.from ?? early.segment.to);
		const x = beginOf(late.segment, slower.axis);
		const width = pixels(slower.axis.x(late.segment.to) - x);
		const earlier = early.segment.began < late.segment.began - NEAR;
		if (!earlier || y === undefined || x < end + CLEAR) return [];
		const tip = !taken.has(id) && x - end - CLEAR > ARROW ? pixels(end + CLEAR) : null;
		taken.add(id);
		return [{ key: `${id}-${String(late.segment.from)}`, x, width, y, tip }];
	});
}

/** Where time begins to pass: what else is done in the instant in which somebody begins to wait comes before. */
function beginOf({ from, began }: Segment, axis: ScoreAxis): Pixels {
	const rest = axis.rests.find((each) => each.at >= from && each.began - began < NEAR);
	return pixels(Math.max(axis.x(from), rest?.x ?? 0));
}

const isAsLong = (a: Segment, b: Segment): boolean =>
	Math.abs(a.ended - a.began - (b.ended - b.began)) < NEAR;

/** Everything that waits for time, in order. */
const waitsOf = ({ lanes }: Lanes): Wait[] =>
	visibleLanes(lanes)
		.flatMap((lane) => lane.segments.map((segment) => ({ lane, segment })))
		.filter(({ segment }) => barKind(segment) === 'timer' && segment.ended - segment.began > NEAR)
		.sort((a, b) => a.segment.began - b.segment.began);
