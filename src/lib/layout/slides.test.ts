import { expect, test } from 'vitest';
import { scenario, scenarios } from '../../../tests/recorder/traces.ts';
import { pixels } from '#lib/base/units.ts';
import { lanes } from '#lib/model/lanes.ts';
import type { Trace } from '#lib/trace/format.ts';
import { COMPARED_SIZES } from './score-axis.ts';
import { scoreRows } from './score-rows.ts';
import { sharedAxes } from './score-shared.ts';
import { slidesOf, type Slide } from './slides.ts';

function slides(slower: Trace, faster: Trace): readonly Slide[] {
	const [a, b] = sharedAxes([slower, faster], pixels(800), COMPARED_SIZES);
	const rows = scoreRows(lanes(faster), new Set(), false);
	return slidesOf({ lanes: lanes(slower), axis: a }, { lanes: lanes(faster), axis: b }, rows);
}

test('the second and the third wait have slid to the front, each in a lane of its own', () => {
	const [second, third, ...more] = slides(scenario('sequential'), scenario('gather'));
	expect(more).toEqual([]);
	expect(second?.y).toBeLessThan(third?.y ?? 0);
	expect(third?.x).toBeGreaterThan((second?.x ?? 0) + (second?.width ?? 0));
	expect(second?.width).toBeCloseTo(third?.width ?? 0, 0);
	for (const slide of [second, third]) expect(slide?.tip).toBeLessThan(slide?.x ?? 0);
});

test('between a run and itself nothing slides', () => {
	for (const [, run] of scenarios) expect(slides(run, run)).toEqual([]);
});
