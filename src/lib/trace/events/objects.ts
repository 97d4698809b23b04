/** What tasks share and queue for: locks, semaphores, events, conditions, barriers and queues. */
import * as v from 'valibot';
import { count, event, line, objectId, taskId } from '../values.ts';

/** One of them is first used by the program (not when it is made: an unused one is of no interest). */
export const objectCreated = event('object.created', {
	object: objectId,
	kind: v.picklist(['lock', 'semaphore', 'event', 'condition', 'barrier', 'queue']),
	/** The first variable or attribute of the program that is this very object: `lock`; `null` without one. */
	name: v.nullable(v.string()),
	/** Its class: `BoundedSemaphore`, `PriorityQueue`. */
	class: v.string(),
	/** A queue's `maxsize`, a barrier's `parties`, a semaphore's value when it is first seen; `null`: none, or no limit. */
	limit: v.nullable(count),
	line: v.nullable(line)
});

/** Its state, or who waits for it, has changed: the whole of it as it is now, read from CPython's own attributes. */
export const objectChanged = event('object.changed', {
	object: objectId,
	/** The method that did it: `acquire`, `release`, `put`, `get`, `set`, `clear`, `notify`, `wait` … */
	by: v.string(),
	/** The task whose code called it; `null` outside any. */
	task: v.nullable(taskId),
	/** Who acquired a lock, semaphore or condition and has not released it, in that order. */
	holders: v.array(taskId),
	/** A semaphore's free places; an event's flag and a lock's, 0 or 1; who has arrived at a barrier; a queue's unfinished items. */
	value: count,
	/** How many items a queue holds, and the first of these, bounded `repr`. */
	size: count,
	items: v.array(v.string()),
	/** Who waits, in the order in which they will be served. `task` is `null` for a waiter that is no task. */
	waiters: v.array(
		v.strictObject({
			task: v.nullable(taskId),
			/** The method that it waits in: `acquire`, `wait`, `get`, `put`, `join`. */
			in: v.string()
		})
	),
	line: v.nullable(line)
});
