import type { LoopContext, ObjectState } from '../context.ts';
import type { EventOf } from '#lib/trace/format.ts';

type Objects = LoopContext['objects'];

/** What tasks share, after an event of one of them. */
export const applyObject = (
	objects: Objects,
	event: EventOf<'object.created'> | EventOf<'object.changed'>
): Objects =>
	event.type === 'object.created' ? withCreated(objects, event) : withChanged(objects, event);

/** As it was before its first use: free, empty, and nobody waits. */
function withCreated(objects: Objects, event: EventOf<'object.created'>): Objects {
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
	return objects.with(id, state);
}

function withChanged(objects: Objects, event: EventOf<'object.changed'>): Objects {
	const { object: id, holders, woken, value, size, items, waiters, waiting } = event;
	const object = objects.get(id);
	if (object === undefined) return objects;
	return objects.with(id, { ...object, holders, woken, value, size, items, waiters, waiting });
}
