import type { Words } from '#lib/state/picture.svelte.ts';
import type { ThingsPanel } from '../things/panel.ts';
import type { Examined } from './examine.ts';

/** A file that has been opened, with all that a room needs of it. */
export interface Opened extends Examined {
	readonly told: Words;
	readonly things: ThingsPanel | null;
}
