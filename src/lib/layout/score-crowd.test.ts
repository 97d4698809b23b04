import { describe, expect, test } from 'vitest';
import { loopSeconds, pixels, position } from '#lib/base/units.ts';
import { lanes, type Lane, type Lanes, type SegmentKind } from '#lib/model/lanes.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import type { ScoreAxis } from './score-axis.ts';
import { laneInBand, nameX } from './score-band-lane.ts';
import { layoutBand } from './score-band.ts';
import { BOX, scoreRows, type CrowdRow } from './score-rows.ts';

/** So many tasks that are ready together and run one after another. */
function crowd(size: number, coroutine = 'fetch'): readonly Lane[] {
	const segment = (kind: SegmentKind, from: number, to: number) => ({
		kind,
		waiting: null,
		from: position(from),
		to: position(to),
		began: loopSeconds(0),
		ended: loopSeconds(0)
	});
	return Array.from({ length: size }, (_, i): Lane => ({
		id: `t${i + 2}`,
		name: `Task-${String(i + 2)}`,
		call: `${coroutine}(${String(i)})`,
		coroutine,
		parent: 't1',
		segments: [
			segment('ready', 0, i + 1),
			segment('running', i + 1, i + 2),
			segment('finished', i + 2, size + 1)
		]
	}));
}
const empty = lanes(script(samples.sleep));
const scoreOf = (...groups: (readonly Lane[])[]): Lanes => ({ ...empty, lanes: groups.flat() });
const none: ReadonlySet<string> = new Set();
const main = empty.lanes.slice(1);

describe('the rows', () => {
	test('are lanes while there are few tasks, and of a crowd siblings are folded into one', () => {
		const few = scoreRows(scoreOf(main, crowd(23)), none, false);
		expect(few.rows.map(({ kind }) => kind)).toEqual(Array.from({ length: 24 }, () => 'lane'));
		const many = scoreRows(scoreOf(main, crowd(100)), none, false);
		expect(many.rows.map(({ kind }) => kind)).toEqual(['lane', 'band']);
		expect(many.rows[1]).toMatchObject({ name: 'Task-2 to 101', call: 'fetch(…)' });
	});

	test('are as tall for a thousand tasks as for a hundred', () => {
		const [hundred, thousand] = [100, 1000].map((size) =>
			[false, true].map((strip) => scoreRows(scoreOf(main, crowd(size)), none, strip).height)
		);
		expect(hundred).toEqual(thousand);
	});

	test('unfold into a box that is no taller for a thousand tasks', () => {
		const data = scoreOf(main, crowd(1000));
		const [key = ''] = scoreRows(data, none, false)
			.rows.slice(1)
			.map((row) => row.key);
		const rows = scoreRows(data, new Set([key]), false);
		expect(rows.rows[1]).toMatchObject({
			kind: 'box',
			height: BOX.heading + BOX.lanes * BOX.pitch
		});
	});

	test('stand under one another, in the order in which their first tasks were made', () => {
		const { rows, bottom } = scoreRows(scoreOf(main, crowd(30), crowd(30, 'save')), none, false);
		const tops = rows.map((row) => (row.kind === 'lane' ? row.y : row.top));
		expect(tops).toEqual([...tops].sort((a, b) => a - b));
		const last = rows.at(-1) as CrowdRow;
		expect(bottom).toBeCloseTo(last.top + last.height);
	});
});

describe('a band', () => {
	const size = 50;
	const axis: ScoreAxis = {
		width: pixels((size + 1) * 10),
		started: true,
		rests: [],
		x: (place) => pixels(place * 10)
	};
	const row = scoreRows(scoreOf(main, crowd(size)), none, false).rows[1] as CrowdRow;
	const band = layoutBand(row, axis);
	const points = (d: string) =>
		[...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

	test('falls from its top to its bottom as its tasks run one after another', () => {
		const run = points(band.run);
		const [first, last] = [run[0], run.at(-1)];
		expect(first?.[1]).toBeCloseTo(band.top, 0);
		expect(last?.[1]).toBeCloseTo(band.top + band.height, 0);
		run.forEach(([x, y], i) => {
			expect(x).toBeGreaterThanOrEqual(run[i - 1]?.[0] ?? 0);
			expect(y).toBeGreaterThanOrEqual(run[i - 1]?.[1] ?? 0);
		});
	});

	test('shares out its height: as much of it is ready as tasks are', () => {
		// Half-way, half of them are ready: the area's edge there is at half of the height.
		const middle = (size / 2) * 10;
		const at = points(band.areas.ready).filter(([x]) => Math.abs(x - middle) < 6);
		expect(at.some(([, y]) => Math.abs(y - band.top - band.height / 2) < 3)).toBe(true);
		for (const [, y] of points(Object.values(band.areas).join(''))) {
			expect(y).toBeGreaterThanOrEqual(band.top - 0.01);
			expect(y).toBeLessThanOrEqual(band.top + band.height + 0.01);
		}
	});

	test('ends where the last of them does', () => {
		expect(band.end).toBe((size + 1) * 10);
	});

	test('is no longer a path for a thousand tasks than its pixels ask for', () => {
		const many = scoreRows(scoreOf(main, crowd(1000)), none, false).rows[1] as CrowdRow;
		const { areas, run } = layoutBand(many, { ...axis, x: (place) => pixels(place * 0.3) });
		expect(points(run).length).toBeLessThan(600);
		expect(points(areas.ready).length).toBeLessThan(1800);
	});
});

describe('a task that is lit in a band', () => {
	const size = 100;
	const rows = scoreRows(scoreOf(main, crowd(size)), none, false);
	const row = rows.rows[1] as CrowdRow;
	const axis: ScoreAxis = {
		width: pixels((size + 1) * 10),
		started: true,
		rests: [],
		x: (place) => pixels(place * 10)
	};

	test('is a lane inside it, in the order in which its tasks come', () => {
		const drawn = row.lanes.map(({ id }) => laneInBand(rows, axis, id));
		drawn.forEach((lane, i) => {
			expect(lane?.bars.length).toBeGreaterThan(0);
			expect((lane?.y ?? 0) - (lane?.half ?? 0)).toBeGreaterThanOrEqual(row.top);
			expect((lane?.y ?? 0) + (lane?.half ?? 0)).toBeLessThanOrEqual(row.top + row.height);
			expect(lane?.y).toBeGreaterThanOrEqual(drawn[i - 1]?.y ?? 0);
		});
		expect(laneInBand(rows, axis, 't1')).toBeNull();
		const unfolded = scoreRows(scoreOf(main, crowd(size)), new Set([row.key]), false);
		expect(laneInBand(unfolded, axis, 't40')).toBeNull();
	});

	test('has a name that the playhead does not cross', () => {
		const lane = laneInBand(rows, axis, 't40');
		if (lane === null) throw new Error('It is in no band.');
		for (let now = 0; now < 400; now += 3) {
			const x = nameX(lane, 0, now);
			expect(now < x || now > x + lane.text.length * 7).toBe(true);
		}
	});
});
