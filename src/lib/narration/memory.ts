import { requestsOf, type Request } from './requests.ts';
import type {
	AwaitableId,
	EventOf,
	FutureId,
	HandleId,
	JobId,
	TaskId,
	Trace,
	Waiting,
	WorkerId
} from '#lib/trace/format.ts';

/** What a sentence may look back to: facts of the trace that a snapshot no longer holds. */
export interface Memory {
	/** What made each handle. */
	readonly handles: ReadonlyMap<HandleId, EventOf<'handle.queued'> | EventOf<'timer.set'>>;
	readonly tasks: ReadonlyMap<TaskId, EventOf<'task.created'>>;
	readonly futures: ReadonlyMap<FutureId, EventOf<'future.created'>>;
	readonly workers: ReadonlyMap<WorkerId, EventOf<'worker.started'>>;
	readonly jobs: ReadonlyMap<JobId, EventOf<'job.queued'>>;
	/** The suspensions of each task, in order. */
	readonly suspensions: ReadonlyMap<TaskId, readonly EventOf<'task.suspended'>[]>;
	/** Who waited for each timer. */
	readonly sleepers: ReadonlyMap<HandleId, TaskId>;
	readonly halts: ReadonlyMap<WorkerId, readonly EventOf<'worker.suspended'>[]>;
	/** The requests to cancel each task or future, in order. */
	readonly requests: ReadonlyMap<AwaitableId, readonly Request[]>;
	/** The number of the event that ended each task. */
	readonly ends: ReadonlyMap<TaskId, number>;
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
	const workers = new Map<WorkerId, EventOf<'worker.started'>>();
	const jobs = new Map<JobId, EventOf<'job.queued'>>();
	const halts = new Map<WorkerId, EventOf<'worker.suspended'>[]>();
	const suspensions = new Map<TaskId, EventOf<'task.suspended'>[]>();
	const sleepers = new Map<HandleId, TaskId>();
	const requests = requestsOf(events);
	const ends = new Map<TaskId, number>();
	for (const event of events) {
		if (event.type === 'handle.queued' || event.type === 'timer.set')
			handles.set(event.handle, event);
		else if (event.type === 'task.created') tasks.set(event.task, event);
		else if (event.type === 'future.created') futures.set(event.future, event);
		else if (event.type === 'worker.started') workers.set(event.worker, event);
		else if (event.type === 'job.queued') jobs.set(event.job, event);
		else if (event.type === 'worker.suspended') append(halts, event.worker, event);
		else if (
			event.type === 'task.finished' ||
			event.type === 'task.failed' ||
			event.type === 'task.cancelled'
		)
			ends.set(event.task, event.n);
		else if (event.type === 'task.suspended') {
			const { timer } = event.waiting;
			if (timer !== null) sleepers.set(timer, event.task);
			append(suspensions, event.task, event);
		}
	}
	const lines = source.text.split('\n');
	return {
		handles,
		tasks,
		futures,
		workers,
		jobs,
		suspensions,
		halts,
		sleepers,
		requests,
		ends,
		lines
	};
}

function append<Key, Item>(all: Map<Key, Item[]>, key: Key, item: Item): void {
	const mine = all.get(key);
	if (mine === undefined) all.set(key, [item]);
	else mine.push(item);
}

/** What the thread waited for when it last waited before event number `n`. */
export const haltedBefore = (
	{ halts }: Memory,
	worker: WorkerId,
	n: number
): EventOf<'worker.suspended'> | null =>
	halts.get(worker)?.findLast((event) => event.n < n) ?? null;

/** What the task waited for when it last suspended before event number `n`. */
export const waitedFor = ({ suspensions }: Memory, task: TaskId, n: number): Waiting | null =>
	suspensions.get(task)?.findLast((event) => event.n < n)?.waiting ?? null;

/** The request to cancel that has come to the task since it last suspended before event number `n`. */
export function askedSince(
	{ requests, suspensions }: Memory,
	task: TaskId,
	n: number
): Request | null {
	const since = suspensions.get(task)?.findLast((event) => event.n < n)?.n ?? 0;
	return requests.get(task)?.findLast((request) => request.n < n && request.n > since) ?? null;
}
