import { isTask } from '#lib/trace/ids.ts';
import type {
	AwaitableId,
	EventOf,
	HandleId,
	TaskId,
	Trace,
	TraceEvent
} from '#lib/trace/format.ts';

/** Somebody asked for a cancellation. */
export interface Request {
	readonly n: number;
	/** The task that ran; `null` outside any. */
	readonly task: TaskId | null;
	/** The handle that ran; `null` outside the loop. */
	readonly handle: HandleId | null;
	readonly line: number | null;
	/** What was asked, and handed it on to what it awaits: a task or a gather; `null`: this one was meant. */
	readonly through: AwaitableId | null;
	/** The nearest task among those that handed it on. */
	readonly passedBy: TaskId | null;
}

/** What belongs to a request that is under way. */
const PART: ReadonlySet<TraceEvent['type']> = new Set([
	'future.resolved',
	'handle.queued',
	'timer.cancelled',
	'object.changed'
]);

/** The requests to cancel each task or future, in order. */
export function requestsOf(events: Trace['events']): ReadonlyMap<AwaitableId, readonly Request[]> {
	const all = new Map<AwaitableId, Request[]>();
	const cascade = new Cascade();
	const running: TaskId[] = [];
	let handle: HandleId | null = null;
	for (const event of events) {
		switch (event.type) {
			case 'handle.began':
				handle = event.handle;
				break;
			case 'handle.ended':
				handle = null;
				break;
			case 'task.began':
			case 'task.resumed':
				running.push(event.task);
				break;
			case 'task.suspended':
			case 'task.finished':
			case 'task.failed':
			case 'task.cancelled':
				running.pop();
				break;
			default:
		}
		const way = cascade.take(event);
		if (event.type === 'cancel.requested') {
			const { n, target, line } = event;
			const request = { n, task: running.at(-1) ?? null, handle, line, ...way };
			all.set(target, [...(all.get(target) ?? []), request]);
		}
	}
	return all;
}

type Way = Pick<Request, 'through' | 'passedBy'>;

/** A task that is asked to cancel hands that on to what it awaits, which may do so too, all at once. */
class Cascade {
	readonly #awaited = new Map<AwaitableId, readonly AwaitableId[]>();
	/** Who has been asked in this go, and how it came to them. */
	#asked = new Map<AwaitableId, Way>();

	/** How a request came to its target. */
	take(event: TraceEvent): Way {
		if (event.type === 'cancel.requested') return this.#ask(event);
		if (!PART.has(event.type)) this.#asked = new Map();
		if (event.type === 'task.suspended') {
			const { future } = event.waiting;
			this.#awaited.set(event.task, future === null ? [] : [future]);
		} else if (event.type === 'future.created' && event.kind === 'gather') {
			this.#awaited.set(event.future, event.children);
		}
		return DIRECT;
	}

	#ask({ target }: EventOf<'cancel.requested'>): Way {
		const way = this.#wayTo(target);
		this.#asked.set(target, way);
		return way;
	}

	#wayTo(target: AwaitableId): Way {
		const before = [...this.#asked].findLast(([id]) => this.#awaited.get(id)?.includes(target));
		if (before === undefined) return DIRECT;
		const [through, { passedBy }] = before;
		return { through, passedBy: isTask(through) ? through : passedBy };
	}
}

const DIRECT: Way = { through: null, passedBy: null };
