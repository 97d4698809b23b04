import { flushSync } from 'svelte';
import { createSubscriber, MediaQuery } from 'svelte/reactivity';

/** Whether the page is being printed, so that what a screen leaves out can be on paper. */
export class Paper {
	readonly #query = new MediaQuery('print', false);
	#printing = false;
	readonly #subscribe = createSubscriber((update) => {
		/** A browser prints what stands there when this returns. */
		const set = ({ type }: Event): void => {
			this.#printing = type === 'beforeprint';
			update();
			flushSync();
		};
		window.addEventListener('beforeprint', set);
		window.addEventListener('afterprint', set);
		return () => {
			window.removeEventListener('beforeprint', set);
			window.removeEventListener('afterprint', set);
		};
	});

	get current(): boolean {
		this.#subscribe();
		return this.#printing || this.#query.current;
	}
}
