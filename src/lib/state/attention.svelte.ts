import type { TaskId } from '#lib/trace/format.ts';

/** The task that a reader looks at: every panel lights it and what it has to do with, and dims the others. */
export class Attention {
	#selected = $state.raw<TaskId | null>(null);
	#pointed = $state.raw<TaskId | null>(null);

	/** The task that was chosen, and that `.` and `,` follow; `null`: whichever runs. */
	get selected(): TaskId | null {
		return this.#selected;
	}
	/** The task under the pointer or the focus, else the chosen one. */
	get lit(): TaskId | null {
		return this.#pointed ?? this.#selected;
	}

	/** Chooses a task; the same once more, or `null`, lets it go. */
	readonly select = (task: TaskId | null): void => {
		this.#selected = this.#selected === task ? null : task;
	};
	/** The pointer or the focus came to a task, or (`null`) left it. */
	readonly point = (task: TaskId | null): void => {
		this.#pointed = task;
	};
}
