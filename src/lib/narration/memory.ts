import type { EventOf, FutureId, HandleId, TaskId, Trace, Waiting } from '#lib/trace/format.ts';

/** What a sentence may look back to: facts of the trace that a snapshot no longer holds. */
export interface Memory {
	/** What made each handle. */
	readonly handles: ReadonlyMap<HandleId, EventOf<'handle.queued'> | EventOf<'timer.set'>>;
	readonly tasks: ReadonlyMap<TaskId, EventOf<'task.created'>>;
	readonly futures: ReadonlyMap<FutureId, EventOf<'future.created'>>;
	/** The suspensions of each task, in order. */
	readonly suspensions: ReadonlyMap<TaskId, readonly EventOf<'task.suspended'>[]>;
	/** Who waited for each timer. */
	readonly sleepers: ReadonlyMap<HandleId, TaskId>;
	/** The program's lines; `[0]` is line 1. */
	readonly lines: readonly string[];
}

const memories = new WeakMap<Trace, Memory>();

/** One pass over the trace, once. */
export function memoryOf(trace: Trace): Memory {
	const known = memories.get(trace);
	if (known !== undefined) return known;
	const memory = remember(trace);
	memories.set(trace, memory);
	return memory;
}

function remember({ events, source }: Trace): Memory {
	const handles = new Map<HandleId, EventOf<'handle.queued'> | EventOf<'timer.set'>>();
	const tasks = new Map<TaskId, EventOf<'task.created'>>();
	const futures = new Map<FutureId, EventOf<'future.created'>>();
	const suspensions = new Map<TaskId, EventOf<'task.suspended'>[]>();
	const sleepers = new Map<HandleId, TaskId>();
	for (const event of events) {
		if (event.type === 'handle.queued' || event.type === 'timer.set')
			handles.set(event.handle, event);
		else if (event.type === 'task.created') tasks.set(event.task, event);
		else if (event.type === 'future.created') futures.set(event.future, event);
		else if (event.type === 'task.suspended') {
			const { timer } = event.waiting;
			if (timer !== null) sleepers.set(timer, event.task);
			const mine = suspensions.get(event.task);
			if (mine === undefined) suspensions.set(event.task, [event]);
			else mine.push(event);
		}
	}
	return { handles, tasks, futures, suspensions, sleepers, lines: source.text.split('\n') };
}

/** What the task waited for when it last suspended before event number `n`. */
export const waitedFor = ({ suspensions }: Memory, task: TaskId, n: number): Waiting | null =>
	suspensions.get(task)?.findLast((event) => event.n < n)?.waiting ?? null;
