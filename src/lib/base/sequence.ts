/**
 * An immutable list that grows at its end and shrinks at its head, each in constant time:
 * a queue of 1,000 is not copied when its head leaves.
 */
export interface Sequence<Item> extends Iterable<Item> {
	readonly size: number;
	/** The first item. */
	readonly head: Item | undefined;
	/** The last item. */
	readonly last: Item | undefined;
	/** @param index - From the head; beyond the end is `undefined`. */
	at(index: number): Item | undefined;
	with(item: Item): Sequence<Item>;
	withoutHead(): Sequence<Item>;
}

/** A sequence without items. */
export function emptySequence<Item>(): Sequence<Item> {
	return new Window<Item>([], 0, 0);
}

/**
 * A window on a list that others may share. Nothing before anybody's end is ever changed: whoever adds beyond
 * the shared end extends the list in place, which no other window can see, and whoever adds earlier takes a copy.
 */
class Window<Item> implements Sequence<Item> {
	readonly #shared: Item[];
	readonly #from: number;
	readonly #to: number;

	constructor(shared: Item[], from: number, to: number) {
		this.#shared = shared;
		this.#from = from;
		this.#to = to;
	}

	get size(): number {
		return this.#to - this.#from;
	}

	get head(): Item | undefined {
		return this.at(0);
	}

	get last(): Item | undefined {
		return this.at(this.size - 1);
	}

	at(index: number): Item | undefined {
		return index >= 0 && index < this.size ? this.#shared[this.#from + index] : undefined;
	}

	with(item: Item): Sequence<Item> {
		if (this.#shared.length === this.#to) {
			this.#shared.push(item);
			return new Window(this.#shared, this.#from, this.#to + 1);
		}
		const copy = [...this, item];
		return new Window(copy, 0, copy.length);
	}

	withoutHead(): Sequence<Item> {
		return this.size === 0 ? this : new Window(this.#shared, this.#from + 1, this.#to);
	}

	*[Symbol.iterator](): Generator<Item, void, undefined> {
		yield* this.#shared.slice(this.#from, this.#to);
	}
}
