import type { Pixels } from '#lib/base/units.ts';
import type { HandleId, TaskId } from '#lib/trace/format.ts';

/** The program itself, while it runs outside any loop. */
export const PROGRAM = 'program';
export type SpriteKey = TaskId | HandleId | typeof PROGRAM;

export type SpriteStatus =
	'running' | 'ready' | 'timer' | 'other' | 'done' | 'cancelled' | 'failed';

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
}
