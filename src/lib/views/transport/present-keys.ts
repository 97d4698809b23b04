import type { PlayerState } from '#lib/state/player.svelte.ts';
import { KEYS, type KeyBinding } from './keys.ts';

/** What a key may do on a lecturer's screen. */
export interface PresentTarget {
	readonly player: PlayerState;
	readonly help: () => void;
	readonly full: () => void;
	/** Turns the screen black, or back. */
	readonly blank: () => void;
}

type PresentKey = KeyBinding<PresentTarget> & {
	/** It goes somewhere: on a black screen it only brings the picture back. */
	readonly goes?: boolean;
};

const same = (shown: string): PresentKey[] => KEYS.filter((each) => each.shown === shown);

/** The keys of the lecture hall: what a clicker sends goes from marker to marker. */
export const PRESENT_KEYS: readonly PresentKey[] = [
	{
		keys: ['pagedown', 'arrowright', ' ', 'n'],
		shift: false,
		shown: 'Page Down, →, Space or n',
		does: 'play to the next marker, at last to the end',
		goes: true,
		run: ({ player }) => player.travel()
	},
	{
		keys: ['pageup', 'arrowleft', 'p'],
		shift: false,
		shown: 'Page Up, ← or p',
		does: 'previous marker',
		goes: true,
		run: ({ player }) => player.marker(-1)
	},
	{
		keys: ['arrowright'],
		shift: true,
		shown: 'Shift →',
		does: 'next step',
		goes: true,
		run: ({ player }) => player.next()
	},
	{
		keys: ['arrowleft'],
		shift: true,
		shown: 'Shift ←',
		does: 'previous step',
		goes: true,
		run: ({ player }) => player.previous()
	},
	...['Home', 'End'].flatMap(same).map((each) => ({ ...each, goes: true })),
	{ keys: ['k'], shown: 'k', does: 'play or pause', run: ({ player }) => player.toggle() },
	...['<', '>'].flatMap(same),
	{
		keys: ['.', 'b'],
		shown: '. or b',
		does: 'black screen, and back',
		run: ({ blank }) => blank()
	},
	...['f', '?'].flatMap(same)
];
