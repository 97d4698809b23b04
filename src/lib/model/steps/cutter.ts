import type { TraceEvent } from '#lib/trace/format.ts';

/**
 * What an event does to the cutting of a trace into steps.
 *
 * `opens`: something worth a step of its own. `begins`: somebody starts to run, and shares a step with the first thing
 * that they do. `joins`: it follows from what was before. `leads`: it leads to what comes. `closes`: a callback or
 * a turn is over, and what led to nothing stays behind.
 */
export type Role = 'opens' | 'begins' | 'joins' | 'leads' | 'closes';

/** Collects where steps begin, event by event. */
export class Cutter {
	/** Index of the first event of each step. */
	readonly starts: number[] = [0];
	/** The event that gave the present step its reason. */
	opener: TraceEvent | null = null;
	/** A marker's line runs in this step. */
	marked = false;
	#open = false;
	#leadsFrom: number | null = null;
	#lastLine: number | null = null;

	/** Whether something has led on since the last thing that was worth a step. */
	get leading(): boolean {
		return this.#leadsFrom !== null;
	}

	/** Whether somebody has started to run in this step and nothing has come of it yet. */
	get open(): boolean {
		return this.#open;
	}

	take(event: TraceEvent, index: number, role: Role): void {
		switch (role) {
			case 'opens':
			case 'begins':
				if (!this.#open && index > 0) this.#start(this.#lastLine ?? this.#leadsFrom ?? index);
				this.opener = event;
				this.#open = role === 'begins';
				this.#forget();
				break;
			case 'leads':
				this.#leadsFrom ??= index;
				if (event.type === 'line.ran') this.#lastLine = index;
				break;
			case 'closes':
				this.#open = false;
				this.#forget();
				break;
			case 'joins':
				break;
		}
	}

	/** What led on so far belongs to the present step. */
	keep(): void {
		this.#forget();
	}

	/** The next thing that is worth a step gets one, even if the present step has nothing yet. */
	settle(): void {
		this.#open = false;
	}

	#start(index: number): void {
		if (index <= (this.starts.at(-1) ?? 0)) return;
		this.starts.push(index);
		this.marked = false;
	}

	#forget(): void {
		this.#leadsFrom = null;
		this.#lastLine = null;
	}
}
