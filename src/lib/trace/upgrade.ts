/**
 * Takes a trace of one version to the next: returns a new object and leaves the old one as it was.
 * It is never edited once released, and one old file is its test.
 */
export type Upgrader = (old: unknown) => unknown;

/** Version 1 knew no objects that tasks share, and no connections. */
function toVersion2(old: unknown): unknown {
	const trace = old as { readonly scenario?: object | null; readonly events?: readonly object[] };
	return {
		...trace,
		version: 2,
		...(trace.scenario && { scenario: { ...trace.scenario, latency: 0.001 } }),
		...(Array.isArray(trace.events) && { events: trace.events.map(upgraded) })
	};
}

/** A version 1 trace does not say whether an `except` or a `finally` got an exception. */
function upgraded(event: unknown): unknown {
	if (typeof event !== 'object' || event === null) return event;
	if ('waiting' in event) {
		const waiting = { ...(event.waiting as object), object: null, connection: null };
		return { ...event, waiting };
	}
	return 'type' in event && event.type === 'exception.caught' ? { ...event, by: 'except' } : event;
}

/** `upgraders[n - 1]` takes version n to n + 1. */
export const upgraders: readonly Upgrader[] = [toVersion2];

/** @param version - The version of `json`, from 1 to the newest. */
export function upgrade(json: unknown, version: number, table: readonly Upgrader[]): unknown {
	return table.slice(version - 1).reduce((trace, next) => next(trace), json);
}
