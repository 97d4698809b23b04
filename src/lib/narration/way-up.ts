import { memoryOf } from './memory.ts';
import type { Scene } from './scene.ts';
import type { Flight, Stop } from '#lib/model/flight.ts';
import { flightsOf, type Passage } from '#lib/model/flights.ts';
import type { TaskId, TraceEvent } from '#lib/trace/format.ts';

/** What an event means to an exception on its way up. */
export const passage = ({ trace }: Scene, n: number): Passage | null =>
	flightsOf(trace).passages.get(n) ?? null;

/** The functions that the exception leaves in this step, up to event number `n`, and where it then is. */
export function leftIn(
	{ events }: Scene,
	{ stops }: Flight,
	n: number
): { readonly names: readonly string[]; readonly into: Stop['into'] } {
	const first = events[0]?.n ?? n;
	const left = stops.filter((stop) => stop.kind === 'left' && stop.n >= first && stop.n <= n);
	return {
		names: left.flatMap(({ at }) => (at === null ? [] : [at.function])),
		into: left.at(-1)?.into ?? null
	};
}

/** The functions that it left one after the other, at the very last. */
export function lastLeft({ stops }: Flight): readonly string[] {
	const from = stops.findLastIndex(({ kind }) => kind !== 'left' && kind !== 'ended');
	return stops
		.slice(from + 1)
		.flatMap(({ kind, at }) => (kind === 'left' && at !== null ? [at.function] : []));
}

/** Whether the step has named the exception already, where it came up. */
export const isNamed = ({ events }: Scene, { stops }: Flight): boolean =>
	stops.some(
		({ n, kind }) => (kind === 'raised' || kind === 'thrown') && n >= (events[0]?.n ?? Infinity)
	);

/** The stop that comes after event number `n`, if it is still in this step. */
export function nextIn({ events }: Scene, { stops }: Flight, n: number): Stop | undefined {
	const last = events.at(-1)?.n ?? n;
	return stops.find((stop) => stop.n > n && stop.n <= last);
}

/** The exception that is on its way through the task's code just before event number `n`. */
export function underWay({ trace }: Scene, task: TaskId, n: number): Flight | null {
	const { passages } = flightsOf(trace);
	for (let index = n - 1; index >= 0; index -= 1) {
		const event: TraceEvent | undefined = trace.events[index];
		if (event === undefined || !('task' in event) || event.task !== task) continue;
		if (event.type === 'task.suspended' || event.type === 'task.created') return null;
		const found = passages.get(index);
		if (found === undefined) continue;
		return found.stop.kind === 'caught' || found.stop.kind === 'swallowed' ? null : found.flight;
	}
	return null;
}

/** What comes after a word of the statement in that line: the names of an `except*`, the cause of a `raise … from`. */
export const clause = ({ trace }: Scene, line: number | null, pattern: RegExp): string | null =>
	line === null ? null : (pattern.exec(memoryOf(trace).lines[line - 1] ?? '')?.[1] ?? null);
