import type { LoopContext, ObjectState } from '../context.ts';
import type { EventOf } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

/** As it was before its first use: free, empty, and nobody waits. */
export function createObject({ objects }: LoopContext, event: EventOf<'object.created'>): Change {
	const { object: id, kind, name, class: className, limit } = event;
	const state: ObjectState = {
		id,
		kind,
		name,
		class: className,
		limit,
		holders: [],
		woken: [],
		value: kind === 'semaphore' ? (limit ?? 0) : 0,
		size: 0,
		items: [],
		waiters: [],
		waiting: 0
	};
	return { objects: objects.with(id, state) };
}

export function changeObject({ objects }: LoopContext, event: EventOf<'object.changed'>): Change {
	const { object: id, holders, woken, value, size, items, waiters, waiting } = event;
	const object = objects.get(id);
	if (object === undefined) return {};
	const next = { ...object, holders, woken, value, size, items, waiters, waiting };
	return { objects: objects.with(id, next) };
}
