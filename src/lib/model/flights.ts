import { FlightPath } from './flight-path.ts';
import type { Flight, Stop } from './flight.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';

/** What one event means to an exception that is on its way. */
export interface Passage {
	readonly flight: Flight;
	readonly stop: Stop;
}

/** Every exception of a run, and where each event finds it. */
export interface Flights {
	readonly all: readonly Flight[];
	/** By the number of the event; a `return` in a `finally` can end one that no other event tells of. */
	readonly passages: ReadonlyMap<number, Passage>;
}

const known = new WeakMap<Trace, Flights>();

/** The exceptions of the trace on their way up, from one pass over it, once. */
export function flightsOf(trace: Trace): Flights {
	const before = known.get(trace);
	if (before !== undefined) return before;
	const flights = watch(trace.events);
	known.set(trace, flights);
	return flights;
}

function watch(events: readonly TraceEvent[]): Flights {
	const paths = new Map<string | null, FlightPath>();
	const all: Flight[] = [];
	const passages = new Map<number, Passage>();
	let worker: string | null = null;
	for (const event of events) {
		if (event.type === 'worker.resumed') worker = event.worker;
		else if (event.type === 'worker.suspended' || event.type === 'worker.ended') worker = null;
		const owner = 'task' in event ? (event.task ?? worker) : worker;
		const path = paths.get(owner) ?? new FlightPath(all);
		paths.set(owner, path);
		const passage = path.take(event);
		if (passage !== null) passages.set(event.n, passage);
	}
	return { all, passages };
}
