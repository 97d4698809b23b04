import type { WallMillis } from '#lib/base/units.ts';

/** Where time comes from: the display's frames in a browser, a hand-turned clock in tests. */
export interface Clock {
	now(): WallMillis;
	/**
	 * Calls back once a frame, with one time for the whole frame, until the returned function is called.
	 */
	frames(onframe: (now: WallMillis) => void): () => void;
}
