import type { Played } from '#lib/state/played.svelte.ts';
import { fasterThan, slowerThan, tenth } from '#lib/playback/places.ts';

/** What a key may do beyond the player. */
export interface KeyTarget {
	readonly player: Played;
	/** Shows the list of keys. */
	readonly help: () => void;
	/** Enters or leaves full screen. */
	readonly full: () => void;
}

export interface KeyBinding<Target = KeyTarget> {
	/** `KeyboardEvent.key`, lower case. */
	readonly keys: readonly string[];
	readonly shift?: boolean;
	/** As the list of keys names them. */
	readonly shown: string;
	readonly does: string;
	readonly run: (target: Target, key: string) => void;
}

/** Every key of a page with a scene: the list that `?` shows, and what the page listens to. */
export const KEYS: readonly KeyBinding[] = [
	{
		keys: [' ', 'k'],
		shown: 'Space or k',
		does: 'play or pause',
		run: ({ player }) => player.toggle()
	},
	{
		keys: ['arrowright'],
		shift: false,
		shown: '→',
		does: 'next step',
		run: ({ player }) => player.next()
	},
	{
		keys: ['arrowleft'],
		shift: false,
		shown: '←',
		does: 'previous step',
		run: ({ player }) => player.previous()
	},
	{
		keys: ['arrowright'],
		shift: true,
		shown: 'Shift →',
		does: 'next turn of the loop',
		run: ({ player }) => player.turn(1)
	},
	{
		keys: ['arrowleft'],
		shift: true,
		shown: 'Shift ←',
		does: 'previous turn of the loop',
		run: ({ player }) => player.turn(-1)
	},
	{
		keys: ['l'],
		shown: 'l',
		does: 'ten steps on',
		run: ({ player }) => player.seek(player.step + 10)
	},
	{
		keys: ['j'],
		shown: 'j',
		does: 'ten steps back',
		run: ({ player }) => player.seek(player.step - 10)
	},
	{
		keys: ['.'],
		shown: '.',
		does: 'next step of the same task',
		run: ({ player }) => player.sameTask(1)
	},
	{
		keys: [','],
		shown: ',',
		does: 'previous step of the same task',
		run: ({ player }) => player.sameTask(-1)
	},
	{
		keys: [']', 'pagedown'],
		shown: '] or Page Down',
		does: 'next marker',
		run: ({ player }) => player.marker(1)
	},
	{
		keys: ['[', 'pageup'],
		shown: '[ or Page Up',
		does: 'previous marker',
		run: ({ player }) => player.marker(-1)
	},
	{ keys: ['home'], shown: 'Home', does: 'start', run: ({ player }) => player.seek(0) },
	{ keys: ['end'], shown: 'End', does: 'end', run: ({ player }) => player.seek(player.length) },
	{
		keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
		shown: '0 to 9',
		does: 'that many tenths of the way',
		run: ({ player }, key) => player.seek(tenth(Number(key), player.length))
	},
	{
		keys: ['>'],
		shown: '>',
		does: 'faster',
		run: ({ player }) => player.setSpeed(fasterThan(player.speed))
	},
	{
		keys: ['<'],
		shown: '<',
		does: 'slower',
		run: ({ player }) => player.setSpeed(slowerThan(player.speed))
	},
	{ keys: ['f'], shown: 'f', does: 'full screen', run: ({ full }) => full() },
	{ keys: ['?'], shown: '?', does: 'this list', run: ({ help }) => help() }
];

/** Only where questions are asked. */
export const ASK_KEY = { keys: ['q'], shown: 'q', does: 'ask me a question; once more: skip it' };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** Keys that only the timeline takes, while it has the focus. */
export const TIMELINE_KEYS = [
	{ shown: 'w s', does: 'on the timeline: nearer, farther' },
	{ shown: 'a d', does: 'on the timeline: earlier, later' }
];

/** What a key press means among those bindings, and `null` where it is not ours. */
export function bindingFor<Binding extends Pick<KeyBinding, 'keys' | 'shift'>>(
	bindings: readonly Binding[],
	event: Press
): Binding | null {
	if (event.ctrlKey || event.altKey || event.metaKey) return null;
	const key = event.key.toLowerCase();
	return (
		bindings.find(
			({ keys, shift }) => keys.includes(key) && (shift ?? event.shiftKey) === event.shiftKey
		) ?? null
	);
}
