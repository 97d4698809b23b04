import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { pixels, playhead } from '#lib/base/units.ts';
import { lanes } from '#lib/model/lanes.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { layoutScore } from './score.ts';
import { FULL_SIZES, STRIP_SIZES, scoreAxis } from './score-axis.ts';
import { playheadAtX, playheadX } from './score-playhead.ts';
import { scoreRows } from './score-rows.ts';
import {
	NO_PAN,
	draggedTo,
	leftOf,
	panTo,
	placeUnder,
	playheadAtPlace,
	playheadIn,
	scoreView,
	zoomRange,
	zoomedView,
	type ScoreView
} from './score-view.ts';

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
				expect(playheadX(axis, steps, playheadAtX(axis, steps, x))).toBeCloseTo(x);
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

	test('has a moment for every place in a wait, and the playhead of that moment stands there', () => {
		fc.assert(
			fc.property(score, fc.double({ min: 0, max: 1, noNaN: true }), ({ axis, steps }, share) => {
				for (const { x, width, began, ended } of axis.rests) {
					const place = x + width * share;
					const at = playheadAtX(axis, steps, place);
					if (Number.isInteger(at)) continue;
					expect(playheadX(axis, steps, at)).toBeCloseTo(place);
					const step = steps[Math.floor(at)];
					const passed = (step?.ended ?? 0) - (step?.began ?? 0);
					const time = (step?.began ?? 0) + passed * (at - Math.floor(at));
					// But for the very ends, where it also crosses what the step does before and after.
					const near = (ended - began) * 0.05;
					expect(Math.abs(time - (began + (ended - began) * share))).toBeLessThanOrEqual(near);
				}
			})
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

describe('the window onto a score', () => {
	const isLong = ({ axis, room }: ScoreView) => axis.width - room >= 0.5;
	const unit = fc.double({ min: 0, max: 1, noNaN: true });
	const inWindow = fc
		.record({ score, share: unit, zoom: unit, moved: unit })
		.map(({ score: { view: whole, steps }, share, zoom, moved }) => {
			const [least, most] = zoomRange(whole);
			const view = zoomedView(whole, least + (most - least) * zoom);
			const at = playhead(share * steps.length);
			const x = playheadIn(view, steps, at);
			const pan = panTo(view, moved * view.axis.width, x, at);
			return { view, steps, at, x, pan };
		});

	test('shows all of it where it is zoomed out as far as it goes', () => {
		fc.assert(
			fc.property(score, ({ view }) => {
				const far = zoomedView(view, zoomRange(view)[0]);
				expect(far.axis.width).toBeLessThanOrEqual(view.room + 1e-6);
			})
		);
	});

	test('never shows what is before the start or after the end', () => {
		fc.assert(
			fc.property(inWindow, ({ view, x, pan, at }) => {
				const left = leftOf(view, x, pan, at);
				expect(left).toBeGreaterThanOrEqual(0);
				expect(left).toBeLessThanOrEqual(Math.max(0, view.axis.width - view.room) + 1e-6);
			})
		);
	});

	test('has the playhead in sight, unless a reader looked elsewhere and it has not moved since', () => {
		fc.assert(
			fc.property(inWindow, fc.boolean(), ({ view, x, pan, at }, moved) => {
				const left = leftOf(view, x, moved ? { ...pan, at: null } : NO_PAN, at);
				expect(x - left).toBeGreaterThanOrEqual(-1e-6);
				expect(x - left).toBeLessThanOrEqual(Math.max(view.room, view.axis.width - left) + 1e-6);
				if (isLong(view)) expect(x - left).toBeLessThanOrEqual(view.room + 1e-6);
			})
		);
	});

	test('goes where it is moved to, and stays there', () => {
		fc.assert(
			fc.property(inWindow, unit, ({ view, x, at }, share) => {
				const left = isLong(view) ? share * (view.axis.width - view.room) : 0;
				expect(leftOf(view, x, panTo(view, left, x, at), at)).toBeCloseTo(left);
			})
		);
	});

	test('has under a pointer the step whose playhead is drawn there', () => {
		fc.assert(
			fc.property(inWindow, unit, ({ view, steps, x, pan, at }, share) => {
				const step = Math.round(share * steps.length);
				const stepX = playheadIn(view, steps, playhead(step));
				const left = leftOf(view, x, pan, at);
				const place = placeUnder(view, left, view.names + stepX - left);
				const under = playheadAtPlace(view, steps, place);
				expect(playheadIn(view, steps, under)).toBeCloseTo(stepX);
			})
		);
	});

	test('is at the last of the steps that end at one place, whichever side the pointer comes from', () => {
		fc.assert(
			fc.property(inWindow, unit, ({ view, steps }, share) => {
				const step = Math.round(share * steps.length);
				const x = playheadIn(view, steps, playhead(step));
				for (const place of [x - 0.75, x + 0.75]) {
					const under = playheadAtPlace(view, steps, place);
					// Before the first note there is nothing but the beginning; within a wait, a moment of it.
					if (place < 0 || !Number.isInteger(under)) continue;
					const next = steps[under];
					if (next === undefined) continue;
					const end = playheadIn(view, steps, playhead(under));
					expect(playheadIn(view, steps, playhead(under + 1))).toBeGreaterThan(end);
				}
			})
		);
	});

	test('follows a drag one to one, away from the edges of the window', () => {
		fc.assert(
			fc.property(inWindow, unit, unit, ({ view, x, pan, at }, from, to) => {
				const inside = (share: number): number =>
					view.names + 64 + share * Math.max(0, view.room - 128);
				const place = placeUnder(view, leftOf(view, x, pan, at), inside(from));
				const press = { x: inside(from), place };
				expect(draggedTo(view, press, inside(to)) - place).toBeCloseTo(inside(to) - inside(from));
			})
		);
	});

	test('is dragged through from end to end, beginning with what is under the pointer', () => {
		fc.assert(
			fc.property(inWindow, unit, ({ view, x, pan, at }, share) => {
				const pressed = view.names + share * Math.max(1, view.room);
				const place = placeUnder(view, leftOf(view, x, pan, at), pressed);
				const press = { x: pressed, place };
				expect(draggedTo(view, press, pressed)).toBeCloseTo(place);
				if (!isLong(view)) return;
				expect(draggedTo(view, press, view.names)).toBeCloseTo(pressed === view.names ? place : 0);
				expect(draggedTo(view, press, view.names + view.room)).toBeCloseTo(
					pressed === view.names + view.room ? place : view.axis.width
				);
			})
		);
	});
});

const NONE: ReadonlySet<string> = new Set();

test('bars of one lane do not lie over each other, and no key comes twice', () => {
	fc.assert(
		fc.property(score, ({ trace, axis, strip }) => {
			const data = lanes(trace);
			const { bars } = layoutScore(data, axis, scoreRows(data, NONE, strip), strip);
			expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length);
			bars.forEach((bar, i) => {
				const before = bars[i - 1];
				if (before?.y === bar.y)
					expect(bar.x).toBeGreaterThanOrEqual(before.x + before.width - 1e-6);
			});
		})
	);
});

test('a late sleeper is late from its due time, within the call, to its wake-up', () => {
	const trace = script(samples.blocked);
	const axis = scoreAxis(trace, pixels(1000), FULL_SIZES);
	const data = lanes(trace);
	const { lates, rests, bars } = layoutScore(data, axis, scoreRows(data, NONE, false), false);
	const [late, rest] = [lates[0], axis.rests.find(({ held }) => held)];
	// Due after half of the first of two seconds.
	expect(late?.x).toBeCloseTo((rest?.x ?? 0) + (rest?.width ?? 0) / 4);
	const ready = bars.findLast(({ lane, kind }) => lane === 't1' && kind === 'ready');
	expect(late?.end).toBeCloseTo(ready?.x ?? 0);
	expect(rests.map(({ call }) => call)).toMatchObject([{ text: 'time.sleep(2)', loop: true }]);
});
