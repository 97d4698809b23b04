/**
 * The events of a trace as columns: what all events of one type say of one thing lies side by side, and their numbers go
 * without saying. Half as heavy as the events themselves once a host has packed it: this is what pages are sent.
 */
import type { Trace, TraceEvent } from './format.ts';

/** For each type of event, what each of its fields is, event by event. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

export interface ColumnTrace extends Omit<Trace, 'events'> {
	readonly types: readonly string[];
	readonly columns: readonly Columns[];
	/** The type of each event, as an index of `types`. */
	readonly order: readonly number[];
}

export function toColumns({ events, ...rest }: Trace): ColumnTrace {
	const types = [...new Set(events.map(({ type }) => type))];
	const columns = types.map((): Record<string, unknown[]> => ({}));
	const order = events.map((event) => {
		const index = types.indexOf(event.type);
		for (const [name, value] of Object.entries(event)) {
			const column = columns[index];
			if (column !== undefined && name !== 'n' && name !== 'type')
				(column[name] ??= []).push(value);
		}
		return index;
	});
	return { ...rest, types, columns, order };
}

/** The trace that `toColumns` was given. */
export function fromColumns({ types, columns, order, ...rest }: ColumnTrace): Trace {
	const next = types.map(() => 0);
	const events = order.map((index, n) => {
		const at = next[index] ?? 0;
		next[index] = at + 1;
		const fields = Object.entries(columns[index] ?? {}).map(([name, column]) => [name, column[at]]);
		// It was one before it was taken apart.
		return { n, type: types[index], ...Object.fromEntries(fields) } as TraceEvent;
	});
	return { ...rest, events };
}
