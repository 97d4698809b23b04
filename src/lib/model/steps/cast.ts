import { isShown } from '../shown.ts';
import { Shared } from './shared.ts';
import type { EventOf, HandleId, TaskId, TraceEvent, WorkerId } from '#lib/trace/format.ts';

/** What the cutting of a trace knows of those who appear in it, at the event in hand. */
export class Cast {
	readonly #tasks = new Map<TaskId, EventOf<'task.created'>>();
	readonly #handles = new Map<HandleId, EventOf<'handle.queued'> | EventOf<'timer.set'>>();
	readonly #began = new Set<TaskId>();
	readonly #workers = new Map<WorkerId, EventOf<'worker.started'>>();
	/** The thread that runs, where it is not the main one. */
	worker: WorkerId | null = null;
	/** Tasks of the loop's own housekeeping that are not done. */
	readonly #tidying = new Set<TaskId>();
	/** The handle whose callback runs. */
	running: HandleId | null = null;
	/** What tasks share, as it was before the event in hand. */
	readonly shared = new Shared();

	/** Takes note of the event, before it is given a role. */
	meet(event: TraceEvent): void {
		switch (event.type) {
			case 'task.created':
				this.#tasks.set(event.task, event);
				if (!isShown(event)) this.#tidying.add(event.task);
				break;
			case 'task.finished':
			case 'task.failed':
			case 'task.cancelled':
				this.#tidying.delete(event.task);
				break;
			case 'handle.queued':
			case 'timer.set':
				this.#handles.set(event.handle, event);
				break;
			case 'handle.began':
				this.running = event.handle;
				break;
			case 'handle.ended':
				this.running = null;
				break;
			case 'object.created':
			case 'object.changed':
				this.shared.meet(event);
				break;
			case 'worker.started':
				this.#workers.set(event.worker, event);
				break;
			case 'worker.resumed':
				this.worker = event.worker;
				break;
			case 'worker.suspended':
			case 'worker.ended':
				this.worker = null;
				break;
			default:
		}
	}

	/** Whether the loop turns for its own housekeeping, such as the end of its threads. */
	get tidying(): boolean {
		return this.#tidying.size > 0;
	}

	shows(task: TaskId | null): boolean {
		const created = task === null ? undefined : this.#tasks.get(task);
		return created !== undefined && isShown(created);
	}

	showsWorker(worker: WorkerId): boolean {
		return this.#workers.get(worker)?.user === true;
	}

	/** Whether it is a thread of its own, and not one of a pool. */
	isOwnThread(worker: WorkerId): boolean {
		const started = this.#workers.get(worker);
		return started?.user === true && started.pool === null;
	}

	/** The event that made the handle. */
	handle(id: HandleId | null): EventOf<'handle.queued'> | EventOf<'timer.set'> | undefined {
		return id === null ? undefined : this.#handles.get(id);
	}

	isTimer(id: HandleId): boolean {
		return this.handle(id)?.type === 'timer.set';
	}

	/** Whether what the handle runs is the program's: a task of the story or a callback of its own. */
	isProgram(id: HandleId | null): boolean {
		const made = this.handle(id);
		if (made === undefined) return id === null;
		return made.user || (made.type === 'handle.queued' && this.shows(made.task));
	}

	/** Whether this is the task's first function: it begins with it, and calls nothing. */
	isFirstFrame(task: TaskId | null): boolean {
		if (task === null || this.#began.has(task)) return false;
		this.#began.add(task);
		return true;
	}
}
