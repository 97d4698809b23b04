import { law } from './law.ts';
import type { LoopContext, ObjectState } from '../context.ts';
import type { EventOf, TaskId } from '#lib/trace/format.ts';

type Changed = EventOf<'object.changed'>;

/** Holds the change to a check of the object as it was; of an object that nobody knows `object-known` tells. */
const against =
	(check: (before: ObjectState, after: Changed, context: LoopContext) => boolean) =>
	(context: LoopContext, event: Changed): boolean => {
		const before = context.objects.get(event.object);
		return before === undefined || check(before, event, context);
	};

/** How many items of a queue a trace shows. */
const WINDOW = 8;

/** Queues whose order is asyncio's own: a class of the program may keep its items as it likes. */
const ORDERED: ReadonlySet<string> = new Set(['Queue', 'LifoQueue', 'PriorityQueue']);

const isPrefix = (some: readonly string[], all: readonly string[]): boolean =>
	some.every((item, index) => item === all[index]);

/** What the queue shows after the item has been put in; `null` where only the heap knows. */
function withItem({ class: kind, items }: ObjectState, item: string): readonly string[] | null {
	if (kind === 'PriorityQueue') return null;
	return (kind === 'Queue' ? [...items, item] : [item, ...items]).slice(0, WINDOW);
}

/** Items go in and come out in the order of the queue's kind. Without an item the queue was emptied (`shutdown`). */
function keepsOrder(before: ObjectState, after: Changed): boolean {
	const { size, item, items } = after;
	if (!ORDERED.has(before.class) || item === null) return true;
	if (size === before.size - 1) {
		const rest = before.class === 'PriorityQueue' ? [] : before.items.slice(1);
		return item === before.items[0] && isPrefix(rest, items);
	}
	const expected = withItem(before, item);
	if (size !== before.size + 1) return false;
	if (expected === null) return size > WINDOW || items.includes(item);
	// A queue that shows all that it can shows an item at its end only later.
	return items.length === expected.length && isPrefix(expected, items);
}

const METHODS = ['acquire', 'wait', 'get', 'put', 'join'] as const;

const namesOf = (waiters: Changed['waiters'], method: string): readonly (TaskId | null)[] =>
	waiters.filter((waiter) => waiter.in === method).map(({ task }) => task);

/** Who is let through was first in line: the rest follows as before, and newcomers stand behind. */
function servesInOrder(before: ObjectState, after: Changed): boolean {
	// Who gives up may stand anywhere.
	if (after.by === 'cancel') return true;
	return METHODS.every((method) => {
		const line = namesOf(before.waiters, method);
		const now = namesOf(after.waiters, method);
		const served = now.length === 0 ? line.length : line.indexOf(now[0] ?? null);
		if (served < 0) return !line.some((task) => now.includes(task));
		return line.slice(served).every((task, index) => task === now[index]);
	});
}

/** Whoever comes in now was let through before, or nobody else was waiting: there is no overtaking. */
function comesInTurn(before: ObjectState, { holders }: Changed): boolean {
	const added = holders.at(-1);
	if (added === undefined || holders.length <= before.holders.length) return true;
	if (before.woken.includes(added)) return true;
	return before.woken.length === 0 && namesOf(before.waiters, 'acquire').length === 0;
}

const isLock = ({ kind }: ObjectState): boolean => kind === 'lock' || kind === 'condition';

/** Whether the task waits in the line of another object. */
const waitsElsewhere = ({ objects }: LoopContext, task: TaskId, here: ObjectState): boolean => {
	for (const other of objects) {
		if (other.id !== here.id && other.waiters.some((waiter) => waiter.task === task)) return true;
	}
	return false;
};

/** What CPython's locks and queues keep. */
export const objectLaws = [
	law('object-number', 'What tasks share is numbered in the order of its first use.', {
		'object.created': ({ objects }, { object }) => object === `o${String(objects.size + 1)}`
	}),
	law('object-known', 'Only what has been used before can change.', {
		'object.changed': ({ objects }, { object }) => objects.get(object) !== undefined
	}),
	law('object-changes', 'A change changes something.', {
		'object.changed': against(
			(before, after) =>
				before.value !== after.value ||
				before.size !== after.size ||
				before.waiting !== after.waiting ||
				String(before.holders) !== String(after.holders) ||
				String(before.woken) !== String(after.woken) ||
				JSON.stringify(before.waiters) !== JSON.stringify(after.waiters) ||
				String(before.items) !== String(after.items)
		)
	}),
	law('object-by-running', 'What tasks share is changed by the code that runs.', {
		'object.changed': ({ runningTasks }, { task }) => task === (runningTasks.at(-1) ?? null)
	}),
	law('lock-one-holder', 'A lock has at most one holder, and is locked while it has one.', {
		'object.changed': against(
			(before, { holders, value }) => !isLock(before) || (value <= 1 && holders.length <= value)
		)
	}),
	law('semaphore-limit', 'A bounded semaphore never lets in more than it has places.', {
		'object.changed': against(
			({ class: kind, limit }, { holders, value }) =>
				kind !== 'BoundedSemaphore' || limit === null || holders.length + value <= limit
		)
	}),
	law('object-in-turn', 'Nobody overtakes those who wait.', {
		'object.changed': against(comesInTurn)
	}),
	law('object-order', 'Those who wait are let through in the order in which they came.', {
		'object.changed': against(servesInOrder)
	}),
	law('object-one-wait', 'A task waits at one object at a time, and once.', {
		'object.changed': against((before, { waiters }, context) => {
			const tasks = waiters.flatMap(({ task }) => task ?? []);
			if (new Set(tasks).size !== tasks.length) return false;
			const came = tasks.filter((task) => before.waiters.every((waiter) => waiter.task !== task));
			return came.every((task) => !waitsElsewhere(context, task, before));
		})
	}),
	law('object-waits', 'A task that suspends at an object stands in its line.', {
		'task.suspended': ({ objects }, { task, waiting: { object } }) => {
			if (object === null) return true;
			const state = objects.get(object);
			if (state === undefined) return false;
			// Only the first of a long line are named.
			const named = state.waiters.some((waiter) => waiter.task === task);
			return named || state.waiting > state.waiters.length;
		}
	}),
	law('event-lets-through', 'Nobody waits for an event that is set.', {
		'object.changed': against(
			({ kind }, { value, waiting }) => kind !== 'event' || value === 0 || waiting === 0
		)
	}),
	law('barrier-parties', 'A barrier never holds more than it waits for.', {
		'object.changed': against(
			({ kind, limit }, { value }) => kind !== 'barrier' || value <= (limit ?? Infinity)
		)
	}),
	law('queue-size', 'A queue never holds more than its size allows.', {
		'object.changed': against(
			({ class: kind, limit }, { size }) => !ORDERED.has(kind) || size <= (limit ?? Infinity)
		)
	}),
	law(
		'queue-order',
		'What comes out of a queue is what its kind says: first in, last in, or least.',
		{
			'object.changed': against(keepsOrder)
		}
	)
];
