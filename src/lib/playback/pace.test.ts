import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { loopSeconds, playhead, stepNumber, wallMillis } from '#lib/base/units.ts';
import { advance, paceOf, settle, travelSpeed, type Timed } from './pace.ts';
import { fasterThan, nextPlace, previousPlace, slowerThan, tenth } from './places.ts';

const step = (seconds: number): Timed => ({
	began: loopSeconds(1),
	ended: loopSeconds(1 + seconds)
});
const steps = fc.array(fc.double({ min: 0, max: 20, noNaN: true }).map(step), {
	minLength: 1,
	maxLength: 12
});

test('a step without time takes 480 ms, a second of waiting 1.6 s, and no wait more than 3 s', () => {
	expect(paceOf(step(0), 1)).toBe(480);
	expect(paceOf(step(0.000001), 1)).toBe(480);
	expect(paceOf(step(1), 1)).toBeCloseTo(1600);
	expect(paceOf(step(3600), 1)).toBe(3000);
	expect(paceOf(step(1), 2)).toBeCloseTo(800);
});

describe('advance', () => {
	const start = { at: playhead(0), rested: wallMillis(Infinity) };
	const pace = { speed: 1, rest: wallMillis(700) };

	test('sets out at once, and rests at the end of each step', () => {
		const run = [step(0), step(0), step(0)];
		const at = (millis: number, speed: number) =>
			advance(start, wallMillis(millis), run, { ...pace, speed }).at;
		expect(at(240, 1)).toBe(0.5);
		expect(at(480, 1)).toBe(1);
		expect(at(480 + 700, 1)).toBe(1);
		expect(at(480 + 700 + 240, 1)).toBe(1.5);
		expect(at((480 + 700 + 240) / 2, 2)).toBe(1.5);
	});

	test('comes to the same place whether time passes in one frame or in many', () => {
		fc.assert(
			fc.property(
				steps,
				fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 20 }),
				(run, frames) => {
					const total = frames.reduce((sum, each) => sum + each, 0);
					const once = advance(start, wallMillis(total), run, pace);
					let many = start;
					for (const each of frames) many = advance(many, wallMillis(each), run, pace);
					expect(many.at).toBeCloseTo(once.at, 6);
				}
			)
		);
	});

	test('never goes back and stops at the end', () => {
		fc.assert(
			fc.property(steps, fc.integer({ min: 0, max: 100_000 }), (run, elapsed) => {
				const { at } = advance(start, wallMillis(elapsed), run, pace);
				expect(at).toBeGreaterThanOrEqual(0);
				expect(at).toBeLessThanOrEqual(run.length);
			})
		);
	});
});

test('a travel takes no longer than 2 s, whatever the way, and no step of it longer than at play', () => {
	const start = { at: playhead(0), rested: wallMillis(0) };
	fc.assert(
		fc.property(steps, fc.constantFrom(0.25, 1, 2), (way, chosen) => {
			const speed = travelSpeed(way, chosen);
			expect(speed).toBeGreaterThanOrEqual(chosen);
			const { at } = advance(start, wallMillis(2001), way, { speed, rest: wallMillis(0) });
			expect(at).toBe(way.length);
		})
	);
	expect(travelSpeed([step(0), step(0)], 1)).toBe(1);
});

test('settling reaches its goal from either side and does not pass it', () => {
	expect(settle(playhead(2), playhead(3), wallMillis(240))).toBe(2.5);
	expect(settle(playhead(2), playhead(3), wallMillis(999))).toBe(3);
	expect(settle(playhead(4), playhead(3), wallMillis(999))).toBe(3);
});

test('landmarks lie strictly before and after the step', () => {
	const places = [stepNumber(2), stepNumber(5), stepNumber(9)];
	expect(nextPlace(places, stepNumber(5), stepNumber(12))).toBe(9);
	expect(nextPlace(places, stepNumber(9), stepNumber(12))).toBe(12);
	expect(previousPlace(places, stepNumber(5))).toBe(2);
	expect(previousPlace(places, stepNumber(2))).toBe(0);
	expect(tenth(5, stepNumber(29))).toBe(15);
});

test('speed goes up and down its ladder and stays on its last rung', () => {
	expect([fasterThan(1), fasterThan(4), fasterThan(1.5)]).toEqual([2, 4, 2]);
	expect([slowerThan(1), slowerThan(0.25), slowerThan(1.5)]).toEqual([0.5, 0.25, 1]);
});
