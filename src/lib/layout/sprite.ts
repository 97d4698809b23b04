import type { Pixels } from '#lib/base/units.ts';
import type { HandleId, TaskId } from '#lib/trace/format.ts';

/** The program itself, while it runs outside any loop. */
export const PROGRAM = 'program';
export type SpriteKey = TaskId | HandleId | typeof PROGRAM;

/**
 * `late`: its timer's due time has passed, and the loop cannot look. `ghost`: a coroutine object that nobody awaits;
 * it stands beside the code, never on the track.
 */
export type SpriteStatus =
	'running' | 'ready' | 'timer' | 'late' | 'other' | 'done' | 'cancelled' | 'failed' | 'ghost';

/** On no pile. */
export const ALONE = { pile: 1, covered: false } as const;

/** A place that a sprite can be at. Distances are along the track, from the seat. */
export type Place =
	| {
			readonly on: 'rail';
			readonly at: Pixels;
			/** Below the rail, and how far beside the point that it is tied to. */
			readonly hang: Pixels;
			readonly slide: Pixels;
	  }
	| { readonly on: 'inside' | 'siding'; readonly x: Pixels; readonly y: Pixels };

/** One task or callback, wherever it is: the key stays, so that it travels and never fades. */
export interface Sprite {
	readonly key: SpriteKey;
	/** A task is a disc, a plain callback a diamond, the program a square. */
	readonly shape: 'disc' | 'diamond' | 'square';
	readonly status: SpriteStatus;
	readonly label: string;
	readonly radius: Pixels;
	readonly place: Place;
	/** So many lie on one pile, and this one is on top; 1 for one that lies alone. */
	readonly pile: number;
	/** It lies under others of its pile, and is drawn only on its way there or from there. */
	readonly covered: boolean;
}
