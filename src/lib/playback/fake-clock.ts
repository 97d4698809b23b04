import { wallMillis, type WallMillis } from '#lib/base/units.ts';
import type { Clock } from './clock.ts';

/** A clock that stands still until a test turns it. */
export class FakeClock implements Clock {
	#now = 0;
	readonly #listeners = new Set<(now: WallMillis) => void>();

	now(): WallMillis {
		return wallMillis(this.#now);
	}

	frames(onframe: (now: WallMillis) => void): () => void {
		this.#listeners.add(onframe);
		return () => {
			this.#listeners.delete(onframe);
		};
	}

	/** Whether anybody asks for frames: a player at rest must not. */
	get watched(): boolean {
		return this.#listeners.size > 0;
	}

	/** Lets time pass in frames of at most 16 ms, as a display would. */
	turn(millis: number): void {
		const end = this.#now + millis;
		while (this.#now < end) {
			this.#now = Math.min(end, this.#now + 16);
			for (const listener of [...this.#listeners]) listener(wallMillis(this.#now));
		}
	}
}
