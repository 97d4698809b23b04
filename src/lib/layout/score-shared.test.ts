import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { pixels } from '#lib/base/units.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { FULL_SIZES, STRIP_SIZES, scoreAxis } from './score-axis.ts';
import { sharedAxes } from './score-shared.ts';

const traces = Object.values(samples).map((text) => script(text));
const pair = fc
	.record({
		a: fc.constantFrom(...traces),
		b: fc.constantFrom(...traces),
		width: fc.integer({ min: 240, max: 1600 }),
		sizes: fc.constantFrom(FULL_SIZES, STRIP_SIZES)
	})
	.map(({ a, b, width, sizes }) => ({
		runs: [a, b] as const,
		axes: sharedAxes([a, b], pixels(width), sizes)
	}));

describe('two runs on one axis', () => {
	test('never go back, start at the left edge, and are as wide as each other', () => {
		fc.assert(
			fc.property(pair, ({ runs, axes }) => {
				expect(axes[0].width).toBe(axes[1].width);
				for (const [half, axis] of axes.entries()) {
					const xs = [0, ...(runs[half]?.events ?? []).map((_, i) => i + 1)].map((at) =>
						axis.x(at)
					);
					expect(xs[0]).toBe(0);
					xs.forEach((x, i) => {
						expect(x).toBeGreaterThanOrEqual((xs[i - 1] ?? 0) - 1e-6);
						expect(x).toBeLessThanOrEqual(axis.width + 1e-6);
					});
				}
			})
		);
	});

	test('what is later in one stands further right than what is earlier in the other', () => {
		fc.assert(
			fc.property(pair, ({ runs: [a, b], axes }) => {
				for (const [i, early] of a.events.entries())
					for (const [j, late] of b.events.entries())
						if (late.at - early.at > 0.001)
							expect(axes[0].x(i + 1)).toBeLessThanOrEqual(axes[1].x(j + 1) + 1e-6);
			}),
			{ numRuns: 30 }
		);
	});

	test('in the middle of a wait both stand at one place if they stand at one time', () => {
		fc.assert(
			fc.property(pair, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ axes }, share) => {
				for (const one of axes[0].rests)
					for (const other of axes[1].rests) {
						const time = one.began + (one.ended - one.began) * share;
						if (time <= other.began + 0.001 || time >= other.ended - 0.001) continue;
						const theirs = (time - other.began) / (other.ended - other.began);
						expect(axes[0].x(one.at + share)).toBeCloseTo(axes[1].x(other.at + theirs), 4);
					}
			})
		);
	});

	test('a run beside itself is drawn as it is alone', () => {
		for (const trace of traces) {
			// A call that blocks is a callback, too, which alone has a width of its own.
			if (trace.events.some(({ type }) => type === 'block.ended')) continue;
			const alone = scoreAxis(trace, pixels(900), FULL_SIZES);
			if (!alone.started) continue;
			for (const axis of sharedAxes([trace, trace], pixels(900), FULL_SIZES))
				for (let at = 0; at <= trace.events.length; at++)
					expect(axis.x(at)).toBeCloseTo(alone.x(at), 6);
		}
	});
});
