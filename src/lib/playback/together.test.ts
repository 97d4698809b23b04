import { expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import fc from 'fast-check';
import { loopSeconds, playhead } from '#lib/base/units.ts';
import { stepsOf } from '#lib/model/steps.ts';
import type { Timed } from './pace.ts';
import { halfAt, timeTogether, together, togetherAt, type Half } from './together.ts';

/** A run: each step takes no time, or some tenths of a second, and drifts by a microsecond where it waits. */
const run = fc
	.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })), { maxLength: 24 })
	.map((tenths): readonly Timed[] => {
		let now = 0;
		return tenths.map((each) => {
			const began = now;
			now += each === 0 ? 0 : each / 10 + 0.000001;
			return { began: loopSeconds(began), ended: loopSeconds(now) };
		});
	});
const halves: readonly Half[] = [0, 1];
const timeIn = (steps: readonly Timed[], at: number): number => {
	const step = steps[Math.max(0, Math.ceil(at) - 1)];
	if (step === undefined || at === 0) return 0;
	return step.began + (step.ended - step.began) * (at - Math.ceil(at) + 1);
};

test('each run goes its own way from its start to its end, by each of its steps, and never back', () => {
	fc.assert(
		fc.property(run, run, (a, b) => {
			const beats = together(a, b);
			for (const half of halves) {
				const steps = half === 0 ? a : b;
				let at = 0;
				const seen = new Set([0]);
				for (const { ways } of beats) {
					expect(ways[half].from).toBe(at);
					expect(ways[half].to).toBeGreaterThanOrEqual(at);
					// Never over a step's end.
					expect(ways[half].to).toBeLessThanOrEqual(Math.floor(at) + 1);
					at = ways[half].to;
					seen.add(at);
				}
				expect(at).toBe(steps.length);
				for (let step = 0; step <= steps.length; step++) expect(seen).toContain(step);
			}
		})
	);
});

test('both stand at one time, but for who has ended', () => {
	fc.assert(
		fc.property(run, run, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
			const beats = together(a, b);
			const at = playhead(share * beats.length);
			for (const half of halves) {
				const steps = half === 0 ? a : b;
				const mine = halfAt(beats, half, at);
				const time = timeIn(steps, mine);
				if (mine < steps.length)
					expect(Math.abs(time - timeTogether(beats, at))).toBeLessThan(0.001);
				else expect(time).toBeLessThan(timeTogether(beats, at) + 0.001);
			}
		})
	);
});

test('every beat moves somebody, or time', () => {
	fc.assert(
		fc.property(run, run, (a, b) => {
			for (const { began, ended, ways } of together(a, b))
				expect(ended > began || ways.some(({ from, to }) => to > from)).toBe(true);
		})
	);
});

test('a place of one run is found again', () => {
	fc.assert(
		fc.property(run, run, fc.constantFrom(...halves), fc.nat(), (a, b, half, n) => {
			const steps = half === 0 ? a : b;
			const step = playhead(n % (steps.length + 1));
			const beats = together(a, b);
			expect(halfAt(beats, half, togetherAt(beats, half, step))).toBeCloseTo(step, 6);
		})
	);
});

test('what is done first in an instant stands beside what the other does first', () => {
	const now = { began: loopSeconds(0), ended: loopSeconds(0) };
	const wait = { began: loopSeconds(0), ended: loopSeconds(1) };
	const beats = together([now, wait], [now, now, now, wait]);
	expect(beats.map(({ ways: [a, b] }) => [a.to, b.to])).toEqual([
		[1, 1],
		[1, 2],
		[1, 3],
		[2, 4]
	]);
});

test('any two scenarios go their ways side by side, at one time', () => {
	const runs = scenarios.map(([, trace]) => stepsOf(trace, 'story'));
	expect(runs.length).toBeGreaterThan(20);
	for (const a of runs)
		for (const b of runs) {
			const beats = together(a, b);
			expect(beats.at(-1)?.ways.map(({ to }) => to) ?? [0, 0]).toEqual([a.length, b.length]);
			const apart = beats.flatMap(({ ended }, i) => {
				const at = playhead(i + 1);
				return halves.filter((half) => {
					const steps = half === 0 ? a : b;
					const mine = halfAt(beats, half, at);
					return mine < steps.length && Math.abs(timeIn(steps, mine) - ended) > 0.001;
				});
			});
			expect(apart).toEqual([]);
		}
});
