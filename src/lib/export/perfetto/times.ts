import type { Trace } from '#lib/trace/format.ts';

/** What an event takes that takes no time on the virtual clock, in microseconds: a slice of nothing can't be seen. */
const LEAST = 1;

/**
 * When each event is on the exported axis, in microseconds: its virtual time, but later than the event before.
 * In the end's place stands one more, after the last event.
 */
export function timesOf({ events }: Trace): readonly number[] {
	const times: number[] = [];
	let last = -LEAST;
	for (const { at } of events) {
		last = Math.max(Math.round(at * 1e6), last + LEAST);
		times.push(last);
	}
	return [...times, last + LEAST];
}
