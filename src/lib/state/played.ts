import type { PlayerState } from './player.svelte.ts';

/** What a room's buttons, keys and address move: one recording, or two that stand at one time. */
export type Played = Pick<
	PlayerState,
	| 'step'
	| 'length'
	| 'position'
	| 'level'
	| 'speed'
	| 'now'
	| 'midway'
	| 'playing'
	| 'scrubbing'
	| 'moving'
	| 'markers'
	| 'sentence'
	| 'handMade'
	| 'valueText'
	| 'tells'
	| 'learn'
	| 'open'
	| 'setLevel'
	| 'setSpeed'
	| 'setStill'
	| 'play'
	| 'pause'
	| 'toggle'
	| 'next'
	| 'previous'
	| 'seek'
	| 'turn'
	| 'marker'
	| 'sameTask'
	| 'send'
	| 'drive'
	| typeof Symbol.dispose
>;
