import type { HandleState, TaskState } from './context.ts';

/** Whom each timer will wake: one look at the tasks answers for all timers. */
export class Sleepers {
	/** By the timer that they wait for, and by the future that a timer will resolve. */
	readonly #tasks = new Map<string, TaskState>();

	constructor(tasks: Iterable<TaskState>) {
		for (const task of tasks) {
			const { timer = null, future = null } =
				task.status === 'awaiting' ? (task.waiting ?? {}) : {};
			if (timer !== null) this.#tasks.set(timer, task);
			if (future !== null) this.#tasks.set(future, task);
		}
	}

	/** The task that waits for the timer. */
	of({ id, future }: HandleState): TaskState | undefined {
		return this.#tasks.get(id) ?? (future === null ? undefined : this.#tasks.get(future));
	}
}
