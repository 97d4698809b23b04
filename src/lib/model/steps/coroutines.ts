import type { EventOf, TraceEvent } from '#lib/trace/format.ts';

/** What the eye sees; a coroutine object that is used before the next of these was never worth a thought. */
const SEEN: ReadonlySet<TraceEvent['type']> = new Set([
	'output.written',
	'task.suspended',
	'task.finished',
	'task.failed',
	'handle.ended',
	'block.began',
	'warning.issued',
	'exception.raised',
	'run.ended'
]);

/**
 * Whether the coroutine is awaited, or made a task, before anything else is to be seen;
 * or the call failed at once, for its arguments, and there never was one.
 */
export function isUsedAtOnce(
	{ function: name }: EventOf<'coroutine.created'>,
	index: number,
	events: readonly TraceEvent[]
): boolean {
	if (events[index + 1]?.type === 'exception.raised') return true;
	for (let next = index + 1; next < events.length; next += 1) {
		const event = events[next];
		if (event === undefined || SEEN.has(event.type)) return false;
		if (event.type === 'frame.entered' && event.function === name) return true;
		if (event.type === 'task.created' && event.coroutine === name) return true;
	}
	return false;
}
