import { MediaQuery } from 'svelte/reactivity';
import { THEMES, type Motion, type Theme } from './address.ts';
import type { SafeStorage } from './safe-storage.ts';

/** What a person chose, kept from visit to visit where the browser allows it. */
export class Preferences {
	readonly #storage: SafeStorage;
	readonly #calm = new MediaQuery('prefers-reduced-motion: reduce', false);
	#theme = $state.raw<Theme>('auto');
	#motion = $state.raw<Motion>('auto');

	constructor(storage: SafeStorage) {
		this.#storage = storage;
	}

	get theme(): Theme {
		return this.#theme;
	}

	/** Whether pictures cut instead of moving. */
	get still(): boolean {
		return this.#motion === 'auto' ? this.#calm.current : this.#motion === 'reduce';
	}

	/** What was chosen last time. */
	get kept(): Theme {
		const kept = this.#storage.read('loopscope:theme');
		return THEMES.find((theme) => theme === kept) ?? 'auto';
	}

	/** What the address asks counts for this visit only; else what was chosen last time. */
	begin(theme: Theme | null, motion: Motion): void {
		this.#motion = motion;
		this.#theme = theme ?? this.kept;
	}

	readonly choose = (theme: Theme): void => {
		this.#theme = theme;
		this.#storage.write('loopscope:theme', theme);
	};
}
