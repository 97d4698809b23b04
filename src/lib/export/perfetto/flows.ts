import { PID, type Track } from './track.ts';
import type { FlowEnd, FlowStart } from './trace-event.ts';
import type { HandleId, TaskId, TraceEvent } from '#lib/trace/format.ts';

/** Arrows from whoever puts a task's step into the ready queue to the slice in which it then runs. */
export class Flows {
	readonly drawn: (FlowStart | FlowEnd)[] = [];
	/** Those that have begun, by the task that they lead to. */
	readonly #open = new Map<TaskId, FlowStart>();
	readonly #tasks = new Map<HandleId, TaskId>();
	readonly #flow: Pick<FlowStart, 'pid' | 'name' | 'cat'>;
	#next = 1;

	/** @param name - Of every arrow. */
	constructor(name: string) {
		this.#flow = { pid: PID, name, cat: 'wake' };
	}

	/**
	 * @param from - The track of whose code runs.
	 * @param to - The track of the task that the event is about.
	 */
	take(event: TraceEvent, ts: number, from: Track, to: Track): void {
		switch (event.type) {
			case 'handle.queued':
				if (event.task === null) return;
				this.#tasks.set(event.handle, event.task);
				this.#open.set(event.task, { ...this.#flow, ph: 's', tid: from.tid, ts, id: this.#next });
				this.#next += 1;
				break;
			case 'handle.skipped': {
				const task = this.#tasks.get(event.handle);
				if (task !== undefined) this.#open.delete(task);
				break;
			}
			case 'task.began':
			case 'task.resumed': {
				const start = this.#open.get(event.task);
				this.#open.delete(event.task);
				// A task that gives way wakes itself: nothing to point at.
				if (start === undefined || start.tid === to.tid) return;
				this.drawn.push(start, { ...this.#flow, ph: 'f', bp: 'e', tid: to.tid, ts, id: start.id });
				break;
			}
			default:
		}
	}
}
