import { getContext, setContext } from 'svelte';

const KEY = Symbol('low');

/** A laptop's window, as stylesheets ask for it, too. */
export const LOW = '(min-width: 960px) and (max-height: 820px)';

/**
 * Whether the window is so low that the pictures are cut lower. It is the window's, not the step's: nothing moves
 * from step to step.
 *
 * @param low - Read again whenever it is asked for, so that it may follow the window.
 */
export const setLow = (low: () => boolean): void => {
	setContext(KEY, low);
};

/** `false` where nobody said so. */
export const getLow = (): (() => boolean) =>
	getContext<(() => boolean) | undefined>(KEY) ?? (() => false);
