import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import type { Trace } from '#lib/trace/format.ts';
import { expectedOf } from './random/expected.ts';
import { contests, plans } from './random/plan.ts';
import { programOf } from './random/program.ts';
import { eventsOf, record } from './record.ts';

/** Each is a recording of its own. The seed is fixed, so that a failure comes again. */
const RUNS = { numRuns: 8, seed: 20, endOnFailure: true } as const;

const MILLIS = 1000;

/** What the program says of itself: what, who and when. */
const logOf = (trace: Trace): readonly (readonly [string, string, number])[] =>
	eventsOf(trace, 'output.written').map(({ text }) => {
		const [what = '', who = '', when = ''] = text.trim().split(' ');
		return [what, who, Math.round(Number(when) * MILLIS)] as const;
	});

/** What the recording says of the same. */
const seenOf = (trace: Trace): readonly (readonly [string, string, number])[] => {
	const names = new Map(eventsOf(trace, 'task.created').map(({ task, name }) => [task, name]));
	return eventsOf(trace, 'output.written').map(({ text, task, at }) => [
		text.split(' ')[0] ?? '',
		task === null ? '' : (names.get(task) ?? ''),
		Math.round(at * MILLIS)
	]);
};

test('any program of sleeps, tasks, groups and timeouts takes the time that arithmetic says', async () => {
	await fc.assert(
		fc.asyncProperty(plans, async (plan) => {
			const trace = await record(programOf(plan));
			const { moments, end } = expectedOf(plan);
			const byTime = moments.map(({ label, millis }) => `${String(millis)} ${label}`).sort();
			expect(trace.ended).toMatchObject({ how: 'returned', status: 0 });
			expect(
				logOf(trace)
					.map(([what, , when]) => `${String(when)} ${what}`)
					.sort()
			).toEqual(byTime);
			expect(Math.round((trace.events.at(-1)?.at ?? 0) * MILLIS)).toBe(end);
			expect(seenOf(trace)).toEqual(logOf(trace));
			expect(replay(trace).illegal).toBeNull();
		}),
		RUNS
	);
}, 300_000);

test('any program whose tasks also queue for a lock is recorded as it saw itself', async () => {
	await fc.assert(
		fc.asyncProperty(contests, async (contest) => {
			const trace = await record(programOf(contest));
			expect(trace.ended).toMatchObject({ how: 'returned', status: 0 });
			expect(seenOf(trace)).toEqual(logOf(trace));
			expect(replay(trace).illegal).toBeNull();
		}),
		RUNS
	);
}, 300_000);
