import { easeCubicInOut } from 'd3';
import { interpolateNumber } from '#lib/base/interpolate.ts';
import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Place, Sprite, SpriteKey } from './sprite.ts';
import { landmarks, point, pointAt, type Point, type Track } from './track.ts';

/** A sprite where it is to be drawn. */
export interface Drawn extends Sprite, Point {
	/** The rail's point that it hangs from, while it hangs. */
	readonly tied: Point | null;
	/** How far it has turned from `was` to `status`, 0–1. */
	readonly turned: number;
	readonly was: Sprite['status'];
	/** The stretch of rail behind it that it has come along in this step: distances from and to. */
	readonly trail: readonly [Pixels, Pixels] | null;
}

/** Of a step's 480 ms a token moves for 420, turns into its new state around the middle, and the thread comes last. */
const MOVE_SHARE = 420 / 480;
const TURN_FROM = 0.45;
const TURN_SHARE = 160 / 480;

/**
 * The picture part-way between two pictures. Motion is a function of the playhead, so scrubbing
 * backwards plays the film backwards and no frame is ever missed or doubled.
 *
 * @param progress - 0 gives `from`, 1 gives `to`. With reduced motion, callers pass only those.
 */
export function blend(
	from: readonly Sprite[],
	to: readonly Sprite[],
	progress: number,
	track: Track
): readonly Drawn[] {
	const before = new Map<SpriteKey, Sprite>(from.map((sprite) => [sprite.key, sprite]));
	const after = new Set(to.map(({ key }) => key));
	const moved = easeCubicInOut(Math.min(1, progress / MOVE_SHARE));
	const turned = Math.min(1, Math.max(0, (progress - TURN_FROM) / TURN_SHARE));
	const stays = to.flatMap((sprite) => {
		const old = before.get(sprite.key) ?? bornAs(sprite, track);
		const seen = isSeen(sprite) || (isSeen(old) && progress < 1);
		return seen ? [travel(old, sprite, moved, turned, track)] : [];
	});
	// Whoever is gone in `to` shrinks where it stood; at the end it is not there.
	const goes = from.flatMap((sprite) =>
		after.has(sprite.key) || progress >= 1 || !isSeen(sprite)
			? []
			: [travel(sprite, { ...sprite, radius: pixels(0) }, moved, 0, track)]
	);
	return [...goes, ...stays];
}

/** A crowd's members have no room of their own in the queue, or lie under one another. */
const isSeen = ({ radius, covered }: Sprite): boolean => radius > 0 && !covered;

/** A new token comes up the right bend, where phase 3 lets it into the queue; a running one grows in its seat. */
function bornAs(sprite: Sprite, track: Track): Sprite {
	const { rise } = landmarks(track);
	const queued = sprite.place.on === 'rail' && sprite.place.at > rise;
	return {
		...sprite,
		radius: pixels(0),
		place: queued ? { on: 'rail', at: rise, hang: pixels(0), slide: pixels(0) } : sprite.place
	};
}

function travel(from: Sprite, to: Sprite, moved: number, turned: number, track: Track): Drawn {
	const { x, y, tied, trail } = journey(from.place, to.place, moved, track);
	return {
		...to,
		x,
		y,
		tied,
		// Only who changed leaves a trail: a queue that moves up is not news.
		trail: from.status === to.status ? null : trail,
		radius: pixels(interpolateNumber(from.radius, to.radius)(moved)),
		was: from.status,
		turned: from.status === to.status ? 1 : turned
	};
}

interface Stop extends Point {
	readonly tied: Point | null;
	readonly trail: readonly [Pixels, Pixels] | null;
}

/** Along the track, anticlockwise, and never straight across it. */
function journey(from: Place, to: Place, moved: number, track: Track): Stop {
	const { bend, rise, lap } = landmarks(track);
	if (from.on === 'rail' && to.on === 'rail') {
		const start = from.at % lap;
		const end = to.at >= start - 1e-6 ? to.at : to.at + lap;
		// Timers only drift; a scrub must not send one all the way round when it hangs a hair further left.
		const drift = from.hang > 0 && to.hang > 0;
		const at = interpolateNumber(drift ? from.at : start, drift ? to.at : end)(moved);
		const hang = interpolateNumber(from.hang, to.hang)(moved);
		const slide = interpolateNumber(from.slide, to.slide)(moved);
		const rail = pointAt(track, at);
		const trail =
			drift || Math.abs(end - start) < 1 ? null : ([pixels(start), pixels(at)] as const);
		return {
			...point(rail.x + rail.outX * hang + slide, rail.y + rail.outY * hang),
			tied: hang > 0.5 ? point(rail.x, rail.y) : null,
			trail
		};
	}
	if (from.on !== 'rail' && to.on !== 'rail') {
		return still(
			point(interpolateNumber(from.x, to.x)(moved), interpolateNumber(from.y, to.y)(moved))
		);
	}
	if (from.on === 'rail' && to.on !== 'rail') {
		return leave(from, to, moved, track, bend);
	}
	if (from.on !== 'rail' && to.on === 'rail') {
		// In at the right bend, like everything that becomes ready.
		const entry: Place = { on: 'rail', at: rise, hang: pixels(0), slide: pixels(0) };
		const end = to.at < rise ? to.at + lap : to.at;
		if (moved < 0.4) return still(between(from, pointAt(track, rise), moved / 0.4));
		return journey(entry, { ...to, at: pixels(end) }, (moved - 0.4) / 0.6, track);
	}
	return still(point(0, 0));
}

/** How much of its way beside the rail is over, for who leaves it. @param progress - As for `blend`. */
export const asideShare = (progress: number): number =>
	Math.max(0, easeCubicInOut(Math.min(1, progress / MOVE_SHARE)) * 2 - 1);

/** Out at the left bend, then to the place inside the track or to the siding. */
function leave(
	from: Extract<Place, { on: 'rail' }>,
	to: Exclude<Place, { on: 'rail' }>,
	moved: number,
	track: Track,
	bend: Pixels
): Stop {
	const { lap } = landmarks(track);
	const start = from.at % lap;
	const end = start <= bend ? bend : bend + lap;
	const exit: Place = { on: 'rail', at: pixels(end), hang: pixels(0), slide: pixels(0) };
	if (moved < 0.5) return journey(from, exit, moved / 0.5, track);
	const { x, y } = pointAt(track, bend);
	const there = still(between(point(x, y), to, (moved - 0.5) / 0.5));
	return { ...there, trail: [pixels(start), pixels(end)] };
}

const between = (from: Point, to: Point, share: number): Point =>
	point(interpolateNumber(from.x, to.x)(share), interpolateNumber(from.y, to.y)(share));

const still = (at: Point): Stop => ({ x: at.x, y: at.y, tied: null, trail: null });
