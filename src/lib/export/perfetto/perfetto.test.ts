import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../../tests/recorder/traces.ts';
import { perfettoTrace } from './perfetto.ts';
import type { PerfettoEvent, Slice } from './trace-event.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const traces = [
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [`sample ${name}`, script(text)] as const)
];

const ofKind = <Kind extends PerfettoEvent['ph']>(
	events: readonly PerfettoEvent[],
	kind: Kind
): Extract<PerfettoEvent, { readonly ph: Kind }>[] =>
	events.filter(
		(event): event is Extract<PerfettoEvent, { readonly ph: Kind }> => event.ph === kind
	);

const endOf = ({ ts, dur }: Slice): number => ts + dur;

const isWithin = (ts: number, slice: Slice): boolean => slice.ts <= ts && ts < endOf(slice);

describe.each(traces)('%s', (_name, trace) => {
	const { traceEvents } = perfettoTrace(trace);
	const slices = ofKind(traceEvents, 'X');

	test('slices have a length, and those of one track nest', () => {
		const wrong = slices.filter(
			(slice) =>
				slice.dur <= 0 ||
				slices.some(
					(other) =>
						other !== slice &&
						other.tid === slice.tid &&
						other.ts <= slice.ts &&
						slice.ts < endOf(other) &&
						endOf(other) < endOf(slice)
				)
		);
		expect(wrong).toEqual([]);
	});

	test('events come in the order of time, and what contains before what it contains', () => {
		const placed = traceEvents.flatMap((event) => (event.ph === 'M' ? [] : [event]));
		const wrong = placed.filter((event, index) => {
			const before = placed[index - 1];
			if (before === undefined) return false;
			const same = before.ts === event.ts && before.ph === 'X' && event.ph === 'X';
			return before.ts > event.ts || (same && before.dur < event.dur);
		});
		expect(wrong).toEqual([]);
	});

	test('every arrow has one beginning and one end, in that order and each in a slice', () => {
		const starts = ofKind(traceEvents, 's');
		const ends = ofKind(traceEvents, 'f');
		expect(new Set(starts.map(({ id }) => id)).size).toBe(starts.length);
		expect(ends.map(({ id }) => id).sort()).toEqual(starts.map(({ id }) => id).sort());
		const wrong = starts.filter((start) => {
			const end = ends.find(({ id }) => id === start.id);
			return (
				end === undefined ||
				end.ts <= start.ts ||
				[start, end].some(
					({ tid, ts }) => !slices.some((slice) => slice.tid === tid && isWithin(ts, slice))
				) ||
				!slices.some(({ tid, ts, cat }) => tid === end.tid && ts === end.ts && cat === 'run')
			);
		});
		expect(wrong).toEqual([]);
	});

	test('each step of a task is a slice, and no two tasks run at once', () => {
		const steps = trace.events.filter(
			({ type }) => type === 'task.began' || type === 'task.resumed'
		);
		const runs = slices.filter(({ cat, tid }) => cat === 'run' && tid < 1_000_000);
		expect(runs.length).toBe(steps.length);
		const eager = trace.events.some((event) => event.type === 'task.created' && event.eager);
		const overlapping = runs.filter((run) =>
			runs.some((other) => other !== run && isWithin(run.ts, other))
		);
		expect(eager ? [] : overlapping).toEqual([]);
	});

	test('every track has a name, and a task has slices without gaps from its first turn on', () => {
		const names = ofKind(traceEvents, 'M').filter(({ name }) => name === 'thread_name');
		const used = new Set(traceEvents.map(({ tid }) => tid).filter((tid) => tid !== 0));
		expect(new Set(names.map(({ tid }) => tid)).size).toBe(names.length);
		expect([...used].filter((tid) => !names.some((name) => name.tid === tid))).toEqual([]);
		for (const tid of used) {
			const mine = slices.filter((slice) => slice.tid === tid).sort((a, b) => a.ts - b.ts);
			if (tid < 1000 || tid >= 1_000_000) continue;
			const gaps = mine.filter((slice, index) => {
				const before = mine[index - 1];
				return before !== undefined && endOf(before) !== slice.ts;
			});
			expect(gaps).toEqual([]);
		}
	});

	test('it is plain JSON', () => {
		const whole = perfettoTrace(trace);
		expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
	});
});
