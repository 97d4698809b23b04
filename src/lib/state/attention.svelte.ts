import type { OwnLaneId } from '#lib/model/lane.ts';

/** The task or thread that a reader looks at: every panel lights it and what it has to do with, and dims the others. */
export class Attention {
	#selected = $state.raw<OwnLaneId | null>(null);
	#pointed = $state.raw<OwnLaneId | null>(null);

	/** What was chosen, and that `.` and `,` follow; `null`: whichever runs. */
	get selected(): OwnLaneId | null {
		return this.#selected;
	}
	/** What is under the pointer or the focus. */
	get pointed(): OwnLaneId | null {
		return this.#pointed;
	}
	/** That one, else the chosen one. */
	get lit(): OwnLaneId | null {
		return this.#pointed ?? this.#selected;
	}

	/** Chooses a task or a thread; the same once more, or `null`, lets it go. */
	readonly select = (lane: OwnLaneId | null): void => {
		this.#selected = this.#selected === lane ? null : lane;
	};
	/** The pointer or the focus came to a task or a thread, or (`null`) left it. */
	readonly point = (lane: OwnLaneId | null): void => {
		this.#pointed = lane;
	};
}
