import {
	CONTROLS,
	KEY_SCOPES,
	MOTIONS,
	PANELS,
	PAUSES,
	SPEED_RANGE,
	THEMES,
	type Address
} from '#lib/state/address.ts';
import { WORDS } from '#lib/narration/languages.ts';
import { LEVELS } from '#lib/model/steps.ts';

/** What a parameter of an address is for. */
export interface Parameter {
	/** All that may be written. */
	readonly values: string;
	/** What counts where it is left out; in words where that is no value. */
	readonly usual: string;
	readonly says: string;
	/** The only pages that read it; all do where nothing is said. */
	readonly only?: 'embed' | 'present';
	/** Something else than the usual. */
	readonly example: string;
}

const any = (values: readonly string[]): string => values.join(', ');
const YES_NO = '0, 1';

/** Every parameter that `readAddress` reads: the compiler misses one that is not here. */
export const PARAMETERS: Readonly<Record<keyof Address, Parameter>> = {
	step: {
		values: 'a number from 0',
		usual: '0',
		says: 'The step to stand at, counted at its level. The last one where there are fewer.',
		example: '8'
	},
	t: {
		values: 'seconds, as 1.5 or 1:23',
		usual: 'none',
		says: 'The moment to stand at, in virtual seconds. It may lie in the middle of a wait.',
		example: '0.5'
	},
	marker: {
		values: 'a number from 1, a slug or a letter',
		usual: 'none',
		says: 'The chapter to stand at. step and t come before it.',
		example: 'wait'
	},
	level: {
		values: any(LEVELS),
		usual: 'story',
		says: 'How much is shown: the tasks, every callback, or every event.',
		example: 'callbacks'
	},
	autoplay: {
		values: YES_NO,
		usual: '0',
		says: 'Whether it plays by itself: not where somebody has asked for less motion, and an embed only while it is on screen.',
		example: '1'
	},
	end: {
		values: 'seconds, or step: and a number',
		usual: 'none',
		says: 'Where it stops while it plays. Played from there it goes on to the end of the run.',
		example: 'step:12'
	},
	loop: {
		values: '0, 1, or a count from 2',
		usual: '0',
		says: 'With 1 it is played over and over, with a count so many times: from where the address stands to its end.',
		example: '1'
	},
	speed: {
		values: SPEED_RANGE.join(' to '),
		usual: '1',
		says: 'How fast it plays.',
		example: '0.5'
	},
	pause: {
		values: any(PAUSES),
		usual: 'none',
		says: "Where it stops by itself while it plays: at every marker, or at the author's questions, which are put then (not side by side).",
		example: 'ask'
	},
	theme: {
		values: any(THEMES),
		usual: 'auto; in the lecture hall projector',
		says: 'Its colours. auto follows the page around the frame, or the system.',
		example: 'dark'
	},
	motion: {
		values: any(MOTIONS),
		usual: 'auto',
		says: 'Whether the picture moves or cuts. auto does as the system asks.',
		example: 'reduce'
	},
	keys: {
		values: any(KEY_SCOPES),
		usual: 'page; in an embed focus',
		says: 'Which key presses count: all on the page, those inside the scene, or none.',
		example: 'off'
	},
	controls: {
		values: any(CONTROLS),
		usual: 'auto',
		only: 'embed',
		says: 'The buttons: those that fit, the ends as well, only the steps, or none.',
		example: 'min'
	},
	panels: {
		values: `a list of ${any(PANELS)}`,
		usual: 'those that suit the width',
		only: 'embed',
		says: 'What is shown, with commas between.',
		example: 'loop,narration'
	},
	links: {
		values: YES_NO,
		usual: '1',
		only: 'embed',
		says: 'With 0 nothing leads out of the frame, as an exam needs it.',
		example: '0'
	},
	words: {
		values: any(WORDS),
		usual: 'plain',
		says: 'How the run is told: in plain words, or as the work of a kitchen, for beginners. There the event loop is a chef, a task is an order, and the ready queue is the pass.',
		example: 'kitchen'
	},
	lang: {
		values: 'a language tag, as en or de',
		usual: 'English',
		says: 'The language of what is told. English, where the one asked for is not spoken here.',
		example: 'de'
	},
	blank: {
		values: YES_NO,
		usual: '0',
		only: 'present',
		says: 'Whether the screen is black. It is there so that a reload in a lecture changes nothing.',
		example: '1'
	}
};
