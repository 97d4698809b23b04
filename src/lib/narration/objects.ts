import type { Sentence } from './phrases.ts';
import type { LoopContext, ObjectState } from '#lib/model/context.ts';
import type { EventOf, TaskId, Waiting } from '#lib/trace/format.ts';

/** What tasks share, with its names put in. */
export interface SharedObject {
	readonly kind: ObjectState['kind'];
	/** As the program calls it; `null` where it has no name for it. */
	readonly name: string | null;
	/** `BoundedSemaphore`. */
	readonly class: string;
	readonly limit: number | null;
	readonly value: number;
	readonly size: number;
	readonly holders: readonly Sentence[];
	readonly woken: readonly Sentence[];
	readonly waiters: readonly Sentence[];
	/** How many wait. */
	readonly waiting: number;
}

/** A wait at an object: which, and in which of its methods. */
export interface SharedWait {
	readonly object: SharedObject;
	readonly method: string;
}

/** A change of one, and what was before. */
export interface SharedChange {
	readonly before: SharedObject;
	readonly after: SharedObject;
	/** An item that was put in or taken out. */
	readonly item: string | null;
	/** Whether the one who does it was a holder before. */
	readonly own: boolean;
	/** Those who have been let through by it. */
	readonly let: readonly Sentence[];
}

/** What to call a task. */
type NameOf = (task: TaskId) => Sentence;

type Held = Pick<ObjectState, 'holders' | 'woken' | 'value' | 'size' | 'waiters' | 'waiting'>;

export function sharedObject(
	{ kind, name, class: className, limit }: Pick<ObjectState, 'kind' | 'name' | 'class' | 'limit'>,
	held: Held,
	nameOf: NameOf
): SharedObject {
	const named = (ids: readonly (TaskId | null)[]): Sentence[] =>
		ids.flatMap((id) => (id === null ? [] : [nameOf(id)]));
	return {
		kind,
		name,
		class: className,
		limit,
		value: held.value,
		size: held.size,
		holders: named(held.holders),
		woken: named(held.woken),
		waiters: named(held.waiters.map(({ task }) => task)),
		waiting: held.waiting
	};
}

/** What the task waits at, as it is in this context. */
export function sharedWait(
	{ object: id, text }: Waiting,
	{ objects }: LoopContext,
	nameOf: NameOf
): SharedWait | null {
	const object = id === null ? undefined : objects.get(id);
	if (object === undefined) return null;
	return {
		object: sharedObject(object, object, nameOf),
		method: text.slice(text.lastIndexOf('.') + 1)
	};
}

/** As a change finds it and leaves it. */
export function sharedChange(
	before: ObjectState,
	event: EventOf<'object.changed'>,
	nameOf: NameOf
): SharedChange {
	const left = new Set(event.waiters.map(({ task }) => task));
	const gone = before.waiters.filter(({ task }) => !left.has(task));
	return {
		before: sharedObject(before, before, nameOf),
		after: sharedObject(before, event, nameOf),
		item: event.item,
		own: event.task !== null && before.holders.includes(event.task),
		let: gone.flatMap(({ task }) => (task === null ? [] : [nameOf(task)]))
	};
}
