import { getContext, setContext } from 'svelte';

const KEY = Symbol('scale');

/**
 * How much larger than on a page the pictures are drawn: a projector needs 1.6. Letters and strokes grow with them.
 *
 * @param scale - Read again whenever it is asked for, so that it may follow the window.
 */
export const setScale = (scale: () => number): void => {
	setContext(KEY, scale);
};

/** The least size of what can be pressed, in the picture's own pixels: 24 of the window. */
export const leastTarget = (scale: number): number => Math.ceil(24 / scale);

/** 1 where nobody set another. */
export const getScale = (): (() => number) =>
	getContext<(() => number) | undefined>(KEY) ?? (() => 1);
