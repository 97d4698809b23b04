import { firstSnapshot, step, type LoopSnapshot } from './loop.ts';
import { position, type Position } from '#lib/base/units.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

/** How far two checkpoints are apart: a seek replays one event less than this at most. */
const STRIDE = 64;

/**
 * Random access into a run: `at(p)` is the loop after the first `p` events.
 *
 * Builds checkpoints lazily, so that the first picture does not wait for the last event.
 */
export class History {
	readonly #events: readonly TraceEvent[];
	/** `[k]` is the loop at position `k * STRIDE`. */
	readonly #checkpoints: LoopSnapshot[] = [firstSnapshot()];
	/** Playing forward asks for the neighbour of what it asked for last. */
	#last: LoopSnapshot = firstSnapshot();

	constructor(events: readonly TraceEvent[]) {
		this.#events = events;
	}

	/** The position after the last event. */
	get end(): Position {
		return position(this.#events.length);
	}

	/**
	 * @param target - Clamped to `[0, end]`.
	 * @throws Error - Some event up to there cannot come where it comes: the trace was never held to the laws.
	 */
	at(target: Position): LoopSnapshot {
		const to = Math.min(Math.max(Math.trunc(target), 0), this.#events.length);
		let snapshot = this.#nearest(to);
		for (const event of this.#events.slice(snapshot.context.position, to)) {
			snapshot = step(snapshot, event);
			if (snapshot.context.position === this.#checkpoints.length * STRIDE) {
				this.#checkpoints.push(snapshot);
			}
		}
		this.#last = snapshot;
		return snapshot;
	}

	/** The latest snapshot at hand that is not beyond `to`. */
	#nearest(to: number): LoopSnapshot {
		const index = Math.min(Math.floor(to / STRIDE), this.#checkpoints.length - 1);
		const checkpoint = this.#checkpoints[index] ?? firstSnapshot();
		const reached = this.#last.context.position;
		return reached <= to && reached > checkpoint.context.position ? this.#last : checkpoint;
	}
}
