import { path, pathRound } from 'd3';
import { pixels, type Pixels } from '#lib/base/units.ts';

export interface Point {
	readonly x: Pixels;
	readonly y: Pixels;
}
export const point = (x: number, y: number): Point => ({ x: pixels(x), y: pixels(y) });

/**
 * The loop, drawn as a stadium that is ridden anticlockwise: from the seat (top left) round the left
 * bend, along the ruler (bottom) to the gate, up the right bend, back along the queue (top).
 */
export interface Track {
	readonly seat: Point;
	readonly gate: Point;
	/** Of both bends. */
	readonly radius: Pixels;
	/** Length of either straight. */
	readonly straight: Pixels;
	/** Once round. */
	readonly length: Pixels;
}

/** @param seat - Where the top straight ends and the left bend begins. @param gate - The bottom right. */
export function track(seat: Point, gate: Point): Track {
	const radius = (gate.y - seat.y) / 2;
	const straight = gate.x - seat.x;
	return {
		seat,
		gate,
		radius: pixels(radius),
		straight: pixels(straight),
		length: pixels(2 * straight + 2 * Math.PI * radius)
	};
}

/** Distances from the seat at which the parts of the track begin. */
export function landmarks({ radius, straight, length }: Track) {
	const bend = Math.PI * radius;
	return {
		seat: pixels(0),
		/** The middle of the left bend, where `await` stands. */
		bend: pixels(bend / 2),
		/** The long end of the ruler. */
		ruler: pixels(bend),
		gate: pixels(bend + straight),
		/** The middle of the right bend. */
		rise: pixels(bend * 1.5 + straight),
		/** The tail end of the queue's straight. */
		queue: pixels(2 * bend + straight),
		/** The seat again, one lap later. */
		lap: length
	};
}

/** A place on the rail, and the direction that leads away from the inside there (a unit vector). */
export interface RailPoint extends Point {
	readonly outX: number;
	readonly outY: number;
}

/** @param at - Distance from the seat, anticlockwise; any number of laps. */
export function pointAt({ seat, gate, radius, straight, length }: Track, at: number): RailPoint {
	const s = ((at % length) + length) % length;
	const bend = Math.PI * radius;
	if (s < bend) return onBend(seat.x, seat.y + radius, radius, -Math.PI / 2 - s / radius);
	if (s < bend + straight) {
		return { ...point(seat.x + s - bend, gate.y), outX: 0, outY: 1 };
	}
	if (s < 2 * bend + straight) {
		const turned = (s - bend - straight) / radius;
		return onBend(gate.x, seat.y + radius, radius, Math.PI / 2 - turned);
	}
	return { ...point(gate.x - (s - 2 * bend - straight), seat.y), outX: 0, outY: -1 };
}

const onBend = (x: number, y: number, radius: number, angle: number): RailPoint => ({
	...point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)),
	outX: Math.cos(angle),
	outY: Math.sin(angle)
});

/** The whole rail as SVG path data. */
export function railPath({ seat, gate, radius }: Track): string {
	const pen = path();
	pen.moveTo(gate.x, seat.y);
	pen.lineTo(seat.x, seat.y);
	pen.arc(seat.x, seat.y + radius, radius, -Math.PI / 2, Math.PI / 2, true);
	pen.lineTo(gate.x, gate.y);
	pen.arc(gate.x, seat.y + radius, radius, Math.PI / 2, -Math.PI / 2, true);
	pen.closePath();
	return pen.toString();
}

/** A stretch of the rail, from one distance to a later one, as SVG path data in straight pieces, short on a bend. */
export function stretchPath(whole: Track, from: number, to: number): string {
	const pieces = Math.max(1, Math.ceil((to - from) / 6));
	const points = Array.from({ length: pieces + 1 }, (_, i) =>
		pointAt(whole, from + ((to - from) * i) / pieces)
	);
	// A page carries three of these: a hundredth of a pixel is enough, and a straight needs its ends only.
	const pen = pathRound(2);
	points.forEach(({ x, y, outY }, i) => {
		const [before, after] = [points[i - 1], points[i + 1]];
		if (before === undefined) pen.moveTo(x, y);
		else if (after === undefined || Math.abs(outY) !== 1) pen.lineTo(x, y);
		else if (before.outY !== outY || after.outY !== outY) pen.lineTo(x, y);
	});
	return pen.toString();
}
