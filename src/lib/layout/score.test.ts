import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { pixels, playhead } from '#lib/base/units.ts';
import { lanes } from '#lib/model/lanes.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { layoutScore } from './score.ts';
import { FULL_SIZES, STRIP_SIZES, playheadX, scoreAxis, stepAtX } from './score-axis.ts';
import { playheadIn, scoreView, shiftOf, stepUnder } from './score-view.ts';

const traces = Object.values(samples).map((text) => script(text));
const score = fc
	.record({
		trace: fc.constantFrom(...traces),
		width: fc.integer({ min: 240, max: 1600 }),
		strip: fc.boolean(),
		level: fc.constantFrom(...LEVELS)
	})
	.map(({ trace, width, strip, level }) => {
		const view = scoreView(trace, pixels(width), strip);
		const sizes = strip ? STRIP_SIZES : FULL_SIZES;
		return { trace, strip, steps: stepsOf(trace, level), view, axis: view.axis, sizes };
	});

describe('the x-scale', () => {
	test('never goes back, and starts at the left edge', () => {
		fc.assert(
			fc.property(score, ({ trace, axis }) => {
				const xs = [0, ...trace.events.map((_, i) => i + 1)].map((at) => axis.x(at));
				expect(xs[0]).toBe(0);
				expect(xs.at(-1)).toBeCloseTo(axis.width);
				xs.forEach((x, i) => {
					expect(x).toBeGreaterThanOrEqual(xs[i - 1] ?? 0);
				});
			})
		);
	});

	test('takes a playhead to a step and back: the x of a step is the x of a step there', () => {
		fc.assert(
			fc.property(score, fc.double({ min: 0, max: 1, noNaN: true }), ({ axis, steps }, share) => {
				const step = Math.round(share * steps.length);
				const x = playheadX(axis, steps, playhead(step));
				expect(playheadX(axis, steps, playhead(stepAtX(axis, steps, x)))).toBeCloseTo(x);
			})
		);
	});

	test('moves the playhead forward with every bit of progress', () => {
		fc.assert(
			fc.property(
				score,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				({ axis, steps }, a, b) => {
					const [early, late] = [Math.min(a, b), Math.max(a, b)].map((share) =>
						playheadX(axis, steps, playhead(share * steps.length))
					);
					expect(early).toBeLessThanOrEqual((late ?? 0) + 1e-9);
				}
			)
		);
	});

	test('draws waits in proportion, but for those that would be too short to be seen', () => {
		fc.assert(
			fc.property(score, ({ axis, sizes }) => {
				const drawn = axis.rests.filter(({ broken }) => !broken);
				for (const { width, began, ended } of drawn) {
					expect(width).toBeGreaterThanOrEqual(sizes.restLeast - 1e-6);
					expect(width).toBeGreaterThanOrEqual((ended - began) * sizes.secondLeast - 1e-6);
				}
				const long = drawn.filter(({ width }) => width > sizes.restLeast + 1e-6);
				const speeds = long.map(({ width, began, ended }) => width / (ended - began));
				for (const speed of speeds) expect(speed / (speeds[0] ?? 1)).toBeCloseTo(1, 1);
				expect(speeds.length).toBeLessThanOrEqual(drawn.length);
			})
		);
	});

	test('fills its window where it fits, and else is longer', () => {
		const [axis, narrow] = [900, 120].map((width) =>
			scoreAxis(script(samples.sleep), pixels(width), FULL_SIZES)
		);
		expect(axis?.width).toBeCloseTo(900);
		expect(narrow?.width).toBeGreaterThan(120);
	});
});

describe('a score that is longer than its window', () => {
	const inView = fc.record({ score, share: fc.double({ min: 0, max: 1, noNaN: true }) });

	test('always has the playhead in view', () => {
		fc.assert(
			fc.property(inView, ({ score: { view, steps }, share }) => {
				const x = playheadIn(view, steps, playhead(share * steps.length));
				const seen = x - shiftOf(view, x);
				expect(seen).toBeGreaterThanOrEqual(0);
				expect(seen).toBeLessThanOrEqual(Math.max(view.room, 0) + 1e-6);
			})
		);
	});

	test('has under a pointer the step whose playhead is drawn there', () => {
		fc.assert(
			fc.property(inView, ({ score: { view, steps }, share }) => {
				const step = Math.round(share * steps.length);
				const x = playheadIn(view, steps, playhead(step));
				const under = stepUnder(view, steps, view.names + x - shiftOf(view, x));
				expect(playheadIn(view, steps, playhead(under))).toBeCloseTo(x);
			})
		);
	});
});

test('bars of one lane do not lie over each other, and no key comes twice', () => {
	fc.assert(
		fc.property(score, ({ trace, axis, strip }) => {
			const { bars } = layoutScore(lanes(trace), axis, strip);
			expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length);
			bars.forEach((bar, i) => {
				const before = bars[i - 1];
				if (before?.y === bar.y)
					expect(bar.x).toBeGreaterThanOrEqual(before.x + before.width - 1e-6);
			});
		})
	);
});
