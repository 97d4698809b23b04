import type { LoopContext, ObjectState, TaskState } from './context.ts';
import type { EventOf, TaskId } from '#lib/trace/format.ts';

/**
 * What a change means, in a word. `waits`: somebody joins the line, and suspends. `arrives`: the last of a barrier.
 * `leaves`: somebody goes on behind it. `finishes`: an item of a queue is done. `lets-go`: a condition's lock is released to wait.
 * `gives-up`: a waiter was cancelled.
 */
export type ObjectDeed =
	| 'acquires'
	| 'releases'
	| 'waits'
	| 'puts'
	| 'takes'
	| 'finishes'
	| 'sets'
	| 'clears'
	| 'notifies'
	| 'arrives'
	| 'leaves'
	| 'resets'
	| 'breaks'
	| 'shuts'
	| 'lets-go'
	| 'gives-up';

const NAMED: Readonly<Partial<Record<string, ObjectDeed>>> = {
	cancel: 'gives-up',
	release: 'releases',
	notify: 'notifies',
	notify_all: 'notifies',
	set: 'sets',
	clear: 'clears',
	reset: 'resets',
	abort: 'breaks',
	shutdown: 'shuts'
};

/** `null`: nothing that a person would call a deed. */
export function deedOf(before: ObjectState, after: EventOf<'object.changed'>): ObjectDeed | null {
	const named = NAMED[after.by];
	if (named !== undefined) return named;
	if (after.holders.length > before.holders.length) return 'acquires';
	if (after.waiting > before.waiting) return 'waits';
	if (before.kind === 'queue') {
		if (after.size !== before.size) return after.size > before.size ? 'puts' : 'takes';
		return after.value < before.value ? 'finishes' : null;
	}
	if (before.kind === 'barrier' && after.value !== before.value)
		return after.value > before.value ? 'arrives' : 'leaves';
	return after.holders.length < before.holders.length ? 'lets-go' : null;
}

/**
 * Who can let a task go on that waits for a lock or a place: those who have it now, or get it before this one. Nobody where
 * anybody might do it, as with an event.
 */
export function openersOf(
	{ status, waiting }: Pick<TaskState, 'status' | 'waiting'>,
	{ objects }: Pick<LoopContext, 'objects'>
): readonly TaskId[] {
	if (status !== 'awaiting' || waiting?.object == null) return [];
	const object = objects.get(waiting.object);
	return object === undefined || !waiting.text.endsWith('acquire')
		? []
		: [...object.holders, ...object.woken];
}
