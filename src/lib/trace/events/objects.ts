/** What tasks share and queue for: locks, semaphores, events, conditions, barriers and queues. */
import * as v from 'valibot';
import { count, event, line, objectId, taskId } from '../values.ts';

/** One of them is first used by the program (not when it is made: an unused one is of no interest). */
export const objectCreated = event('object.created', {
	object: objectId,
	kind: v.picklist(['lock', 'semaphore', 'event', 'condition', 'barrier', 'queue']),
	/** The first variable or attribute of the program that is this very object: `lock`; `null` without one. */
	name: v.nullable(v.string()),
	/**
	 * asyncio's class that it is or derives from: `BoundedSemaphore`, `PriorityQueue`. A queue that keeps its items in a way
	 * of its own has its own class's name.
	 */
	class: v.string(),
	/** A queue's `maxsize`, a barrier's `parties`, a semaphore's value when it is first seen; `null`: none, or no limit. */
	limit: v.nullable(count),
	line: v.nullable(line)
});

/** Its state, or who waits for it, has changed: the whole of it as it is now, read from CPython's own attributes. */
export const objectChanged = event('object.changed', {
	object: objectId,
	/** The method that did it: `acquire`, `release`, `put`, `get_nowait`, `set` … `cancel`: somebody gives up waiting. */
	by: v.string(),
	/** The task whose code called it; `null` outside any. */
	task: v.nullable(taskId),
	/** Who acquired a lock, semaphore or condition and has not released it, in that order; the first 20. */
	holders: v.array(taskId),
	/** Who has been let through by a release and has not run since: a place is kept for them. */
	woken: v.array(taskId),
	/** A semaphore's free places; an event's flag and a lock's, 0 or 1; how many are in a barrier; a queue's unfinished items. */
	value: count,
	/** How many items a queue holds. */
	size: count,
	/**
	 * The first 8 of these, in the order in which they come out, each with its bounded `repr` as it was when it came into sight.
	 * Of a `PriorityQueue` only the first one's place is sure.
	 */
	items: v.array(v.string()),
	/** The one that has just been put in or taken out. */
	item: v.nullable(v.string()),
	/**
	 * Who waits and has not been let through, in the order in which they will be served; the first 20 of each method.
	 * `task` is `null` for a waiter that is no task.
	 */
	waiters: v.array(
		v.strictObject({
			task: v.nullable(taskId),
			/** The method that it waits in: `acquire`, `wait`, `get`, `put`, `join`. */
			in: v.string()
		})
	),
	/** How many wait in all. */
	waiting: count,
	line: v.nullable(line)
});
