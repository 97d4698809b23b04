import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { positionOf, stepAt, stepOfMarker, stepReaching } from './places.ts';
import { LEVELS, stepsOf } from './steps.ts';
import { position } from '#lib/base/units.ts';

const cases = scenarios.flatMap(([slug, trace]) => LEVELS.map((level) => ({ slug, trace, level })));

describe.each(cases)('$slug at the level $level', ({ trace, level }) => {
	const steps = stepsOf(trace, level);

	test('steps tile the trace, and none is empty', () => {
		const starts = steps.map(({ from }) => from);
		const ends = steps.map(({ to }) => to);
		expect(starts).toEqual([0, ...ends.slice(0, -1)]);
		expect(ends.at(-1)).toBe(trace.events.length);
		expect(steps.every(({ from, to }) => from < to)).toBe(true);
	});

	test('time goes on from step to step', () => {
		const times = steps.flatMap(({ began, ended }) => [began, ended]);
		expect(times).toEqual([...times].sort((a, b) => a - b));
	});

	test('a step is found again at the position where it ends', () => {
		for (const { number } of steps) {
			expect(stepAt(steps, positionOf(steps, number))).toBe(number);
			expect(stepReaching(steps, positionOf(steps, number))).toBe(number);
		}
		expect(stepAt(steps, position(0))).toBe(0);
	});

	test('markers have steps of their own, in which their line runs, and none is step 0', () => {
		const numbers = trace.markers.flatMap((marker) => stepOfMarker(steps, marker) ?? []);
		expect(new Set(numbers).size).toBe(numbers.length);
		for (const number of numbers) expect(number).toBeGreaterThan(0);
	});
});

test.each(scenarios)(
	'the story of %s is told in fewer steps than its callbacks',
	(_slug, trace) => {
		const story = stepsOf(trace, 'story').length;
		expect(story).toBeLessThanOrEqual(stepsOf(trace, 'callbacks').length);
		expect(story).toBeGreaterThan(1);
	}
);

test('the story of three sleepers is as long as a student can follow', () => {
	const gather = scenarios.find(([slug]) => slug === 'gather')?.[1];
	expect(gather && stepsOf(gather, 'story').length).toSatisfy((n: number) => n >= 20 && n <= 30);
});
