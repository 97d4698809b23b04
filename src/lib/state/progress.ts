import { createSubscriber } from 'svelte/reactivity';
import { safeStorage, type SafeStorage } from './safe-storage.ts';

const NAME = 'loopscope:seen';

/** Which lessons somebody has seen to their end. It is kept in this browser, and told to nobody. */
export class Progress {
	readonly #storage: SafeStorage;
	#changed: () => void = () => undefined;
	readonly #subscribe = createSubscriber((update) => {
		this.#changed = update;
		// Another window of this browser may write, too.
		window.addEventListener('storage', update);
		return () => {
			window.removeEventListener('storage', update);
		};
	});

	constructor(storage: SafeStorage) {
		this.#storage = storage;
	}

	/** Their slugs, the one that was seen last at the end. */
	get seen(): readonly string[] {
		this.#subscribe();
		return this.#kept;
	}
	readonly see = (slug: string): void => {
		if (!this.#kept.includes(slug)) this.keep([...this.#kept, slug]);
	};
	/** Puts these in place of those that were seen; none leaves no trace in the browser. */
	readonly keep = (slugs: readonly string[]): void => {
		if (slugs.length > 0) this.#storage.write(NAME, slugs.join(' '));
		else this.#storage.forget(NAME);
		this.#changed();
	};

	get #kept(): readonly string[] {
		return this.#storage.read(NAME)?.split(' ').filter(Boolean) ?? [];
	}
}

/** One for all pages, so that it outlives each of them where the browser lends no storage. */
export const progress = new Progress(safeStorage(() => window.localStorage));

/**
 * The lesson to go on with: the first unseen one after that which was seen last, else the first unseen one.
 *
 * @param lessons - In order.
 */
export function nextUnseen<Lesson extends { readonly slug: string }>(
	lessons: readonly Lesson[],
	seen: readonly string[]
): Lesson | undefined {
	const last = lessons.findIndex(({ slug }) => slug === seen.at(-1));
	return [...lessons.slice(last + 1), ...lessons].find(({ slug }) => !seen.includes(slug));
}
