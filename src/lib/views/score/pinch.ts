/** What two fingers ask for. In pixels from the left edge of what they are on. */
export interface Pinched {
	/** How much farther apart they are than before, as a factor. */
	readonly zoom: number;
	readonly middle: number;
	/** How far their middle has moved. */
	readonly by: number;
}

/** Follows the fingers on one element. */
export class Pinch {
	readonly #fingers = new Map<number, number>();

	/** Whether there is a finger. */
	get touched(): boolean {
		return this.#fingers.size > 0;
	}
	/** @returns Whether this finger is the second one. */
	begin({ pointerId, pointerType }: PointerEvent, x: number): boolean {
		if (pointerType === 'touch') this.#fingers.set(pointerId, x);
		return this.#fingers.size > 1;
	}
	/** @returns `null` while there are not two fingers. */
	move({ pointerId }: PointerEvent, x: number): Pinched | null {
		if (this.#fingers.size !== 2 || !this.#fingers.has(pointerId)) return null;
		const before = this.#spread();
		this.#fingers.set(pointerId, x);
		const after = this.#spread();
		return {
			zoom: after.apart / before.apart,
			middle: after.middle,
			by: after.middle - before.middle
		};
	}
	end({ pointerId }: PointerEvent): void {
		this.#fingers.delete(pointerId);
	}
	#spread(): { readonly apart: number; readonly middle: number } {
		const [a = 0, b = 0] = this.#fingers.values();
		return { apart: Math.max(16, Math.abs(a - b)), middle: (a + b) / 2 };
	}
}
