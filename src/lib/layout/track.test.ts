import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { pixels } from '#lib/base/units.ts';
import { cutFor } from './cut.ts';
import { spread } from './hanging.ts';
import { landmarks, pointAt } from './track.ts';

const widths = fc
	.tuple(fc.integer({ min: 200, max: 2000 }), fc.boolean())
	.map(([width, low]) => cutFor(pixels(width), low));

describe('the track', () => {
	test('is continuous: a short way along it is a short way on the page, all the way round', () => {
		fc.assert(
			fc.property(widths, fc.double({ min: 0, max: 3, noNaN: true }), ({ track }, laps) => {
				const at = laps * track.length;
				const [a, b] = [pointAt(track, at), pointAt(track, at + 1)];
				const way = Math.hypot(b.x - a.x, b.y - a.y);
				expect(way).toBeGreaterThan(0.9);
				expect(way).toBeLessThan(1.0001);
			})
		);
	});

	test('passes its landmarks: seat, ruler, gate and the seat again', () => {
		fc.assert(
			fc.property(widths, ({ track }) => {
				const { seat, ruler, gate, lap } = landmarks(track);
				expect(pointAt(track, seat)).toMatchObject({ x: track.seat.x, y: track.seat.y });
				expect(pointAt(track, ruler).y).toBeCloseTo(track.gate.y);
				expect(pointAt(track, gate).x).toBeCloseTo(track.gate.x);
				expect(pointAt(track, lap).x).toBeCloseTo(track.seat.x);
			})
		);
	});

	test('has its places in the queue apart from each other and from the seat', () => {
		fc.assert(
			fc.property(widths, ({ track, slots, tokenRadius, seatRadius }) => {
				expect(slots.length).toBeGreaterThanOrEqual(2);
				const xs = slots.map((slot) => pointAt(track, slot).x);
				xs.forEach((x, i) => {
					const before = xs[i - 1] ?? track.seat.x + seatRadius - tokenRadius;
					expect(x - before).toBeGreaterThan(2 * tokenRadius);
				});
			})
		);
	});
});

describe('tokens that hang side by side', () => {
	const wanted = fc
		.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 8 })
		.map((xs) => xs.sort((a, b) => b - a));

	test('keep their order and their distance', () => {
		fc.assert(
			fc.property(wanted, (xs) => {
				const places = spread(xs, 40, 0);
				expect(places).toHaveLength(xs.length);
				places.forEach((x, i) => {
					expect((places[i - 1] ?? Infinity) - x).toBeGreaterThan(40 - 1e-6);
				});
			})
		);
	});

	test('stay where they want to be while there is room', () => {
		expect(spread([300, 200, 100], 40, 0)).toEqual([300, 200, 100]);
		expect(spread([100, 100, 100], 40, 100)).toEqual([180, 140, 100]);
	});
});
