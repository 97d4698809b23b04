import { writeAddress, type Place } from './address.ts';

/** Browsers refuse more than a hundred changes in half a minute; four a second stay below that. */
const SPACING_MILLIS = 300;

/** Keeps the address in step with the place: the first change at once, then at most a few a second, the last for sure. */
export class AddressKeeper {
	readonly #replace: (url: URL) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#waiting: Place | null = null;
	/** The page whose address it keeps; on the way to another one, that one's stands there already. */
	#page: string | undefined;

	/** @param replace - Puts an address in place of the present one, without a new entry in the history. */
	constructor(replace: (url: URL) => void) {
		this.#replace = replace;
	}

	keep(place: Place): void {
		this.#page ??= location.pathname;
		this.#waiting = place;
		this.#timer ??= setTimeout(() => {
			this.#write();
		}, SPACING_MILLIS / 2);
	}

	/** Writes down at once what waits to be. */
	flush(): void {
		clearTimeout(this.#timer);
		this.#write();
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#waiting = null;
	}

	#write(): void {
		const place = this.#waiting;
		this.#waiting = null;
		this.#timer = undefined;
		if (place === null || location.pathname !== this.#page) return;
		const url = writeAddress(new URL(location.href), place);
		if (url.href !== location.href) this.#replace(url);
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			if (this.#waiting !== null) this.#write();
		}, SPACING_MILLIS);
	}
}
