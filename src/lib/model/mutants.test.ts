import { describe, expect, test, vi } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { IllegalEventError, firstLawful, lawfulStep, type LawfulSnapshot } from './lawful-loop.ts';
import { replay } from './replay.ts';
import type { EventType, Trace, TraceEvent } from '#lib/trace/format.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

// The longest scenario has hundreds of mutants.
vi.setConfig({ testTimeout: 60_000 });

const traces: readonly (readonly [string, Trace])[] = [
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [`sample ${name}`, script(text)] as const)
];

/** What may be done to a trace at one place: the events from there on. */
const mutations = {
	swapped: (events: readonly TraceEvent[], at: number) => [
		...events.slice(at + 1, at + 2),
		...events.slice(at, at + 1),
		...events.slice(at + 2)
	],
	dropped: (events: readonly TraceEvent[], at: number) => events.slice(at + 1),
	repeated: (events: readonly TraceEvent[], at: number) => [
		...events.slice(at, at + 1),
		...events.slice(at)
	]
};

/** The law that stops the replay, or `null`. */
function broken(start: LawfulSnapshot, events: readonly TraceEvent[]): string | null {
	try {
		const last = events.reduce(lawfulStep, start);
		return last.value === 'ended' ? null : 'not ended';
	} catch (error) {
		if (error instanceof IllegalEventError) return error.law.id;
		throw error;
	}
}

describe.each(traces)('%s', (_name, trace) => {
	const { events } = trace;
	const places = [firstLawful()];
	for (const event of events) places.push(lawfulStep(places.at(-1) ?? firstLawful(), event));
	/** The loop before the event of that number. */
	const before = (at: number): LawfulSnapshot => places[at] ?? firstLawful();

	test('is legal', () => {
		expect(replay(trace)).toMatchObject({ legal: true, illegal: null });
	});

	test.each(Object.entries(mutations))('is refused with any event %s', (_kind, mutate) => {
		const tried = [...events.keys()].filter(
			(at) => mutate !== mutations.swapped || at < events.length - 1
		);
		const taken = tried.filter((at) => broken(before(at), mutate(events, at)) === null);
		expect(taken).toEqual([]);
	});

	test('is refused with any event of the loop itself missing or doubled, however it is numbered', () => {
		const taken = [...events.keys()]
			.filter((at) => LOOPS_OWN.has(events[at]?.type ?? 'note.written'))
			.flatMap((at) =>
				[mutations.dropped, mutations.repeated].filter((mutate) => {
					const mutant = mutate(events, at).map((event, index) => ({ ...event, n: at + index }));
					return broken(before(at), mutant) === null;
				})
			);
		expect(taken).toEqual([]);
	});

	test('is refused when the file says another ending than its last event', () => {
		const how = trace.ended.how === 'aborted' ? 'limit' : 'aborted';
		expect(replay({ ...trace, ended: { ...trace.ended, how } }).legal).toBe(false);
	});
});

/** Types whose loss no renumbering can hide (`laws/README.md` has the rest). */
const LOOPS_OWN: ReadonlySet<EventType> = new Set<EventType>([
	'loop.began',
	'loop.ended',
	'turn.began',
	'turn.ended',
	'turn.counted',
	'select.began',
	'select.ended',
	'timer.fired',
	'handle.queued',
	'handle.began',
	'handle.ended',
	'task.created',
	'task.began',
	'task.suspended'
]);
