import { PRESENT_KEYS } from '#lib/views/transport/present-keys.ts';

/** What the buttons of most clickers send, as a browser names it. */
const BUTTONS = [
	{ button: 'Forward', key: 'Page Down' },
	{ button: 'Back', key: 'Page Up' },
	{ button: 'Hide the screen', key: '.' }
] as const;

/** The buttons with what the lecture hall makes of them. */
export const KEY_SIGNS = BUTTONS.map(({ button, key }) => {
	const name = key.toLowerCase().replace(' ', '');
	const does = PRESENT_KEYS.find(({ keys }) => keys.includes(name))?.does ?? '';
	return { button, key, does };
});
