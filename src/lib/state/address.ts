import { LEVELS, type Level } from '#lib/model/steps.ts';
import { loopSeconds, type LoopSeconds } from '#lib/base/units.ts';
import {
	isForeign,
	langOf,
	OWN_SPEECH,
	WORDS,
	type Speech,
	type WordsName
} from '#lib/narration/languages.ts';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];
export const MOTIONS = ['auto', 'reduce', 'full'] as const;
export type Motion = (typeof MOTIONS)[number];
/** Which keys count: all on the page, those pressed inside the scene, or none. */
export const KEY_SCOPES = ['page', 'focus', 'off'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];
/** Which buttons stand there: those that fit, the ends as well, the steps alone, or none. */
export const CONTROLS = ['auto', 'full', 'min', 'none'] as const;
export type Controls = (typeof CONTROLS)[number];
/** Where the play stops by itself: nowhere, at all markers, or at an author's questions, which are put then. */
export const PAUSES = ['none', 'markers', 'ask'] as const;
export type Pause = (typeof PAUSES)[number];
/** How slow and how fast it may play. */
export const SPEED_RANGE = [0.1, 8] as const;
export const PANELS = ['loop', 'code', 'timeline', 'console', 'narration', 'table'] as const;
export type Panel = (typeof PANELS)[number];
/** Those that a room has where it lets somebody choose, but for the code. */
const BESIDE_CODE: readonly Panel[] = ['loop', 'timeline', 'narration'];

/** What an address asks of a page with a scene; `null` where it says nothing. */
export interface Address {
	/** May lie beyond the last step: the player clamps it. */
	readonly step: number | null;
	readonly t: LoopSeconds | null;
	/** A marker's number from 1, its slug, or the letter that is shown. */
	readonly marker: string | null;
	readonly level: Level;
	readonly autoplay: boolean;
	/** Where the play stops. */
	readonly end: Pick<Address, 'step' | 't'> | null;
	/** How often it is played: 0 once, 1 over and over, else so many times. */
	readonly loop: number;
	readonly speed: number;
	readonly pause: Pause;
	readonly theme: Theme | null;
	readonly motion: Motion;
	readonly keys: KeyScope;
	readonly controls: Controls;
	/** `null`: those that the room is made for. */
	readonly panels: readonly Panel[] | null;
	/** Whether anything leads out of an embed. */
	readonly links: boolean;
	/** What the loop is likened to. */
	readonly words: WordsName;
	/** The language that is asked for, which need not be spoken here; `null`: the page's own. */
	readonly lang: string | null;
	/** The lecturer's screen is black. */
	readonly blank: boolean;
}

/** What counts in a room where the address says nothing. */
export interface Presumed {
	readonly theme?: Theme;
	readonly keys?: KeyScope;
	/** Where the play can stop by itself; everywhere, where nothing is said. */
	readonly pauses?: readonly Pause[];
	/** Nothing plays by itself until the room says so. */
	readonly waits?: boolean;
}

/**
 * Reads the parameters, in any case. A bad value falls back to its default with one warning;
 * unknown parameters are left alone.
 *
 * @param warn - Told once for each bad value.
 */
export function readAddress(
	params: Iterable<readonly [string, string]>,
	warn: (text: string) => void,
	presumed: Presumed = {}
): Address {
	const values = new Map([...params].map(([name, value]) => [name.toLowerCase(), value.trim()]));
	function read<Value>(name: string, fallback: Value, parse: (text: string) => Value | undefined) {
		const text = values.get(name);
		if (text === undefined) return fallback;
		const value = parse(text.toLowerCase());
		if (value !== undefined) return value;
		warn(`Loopscope: "${name}=${text}" is not understood and left out.`);
		return fallback;
	}
	const among =
		<Value extends string>(...allowed: readonly Value[]) =>
		(text: string) =>
			allowed.find((value) => value === text);
	/** A name alone means yes. */
	const yesOrNo = (text: string): boolean | undefined =>
		['', '1', 'true'].includes(text) ? true : ['0', 'false'].includes(text) ? false : undefined;

	const panels = read<readonly Panel[] | null>('panels', null, parsePanels);
	const hides = read('code', 'read', among('read', 'edit', 'hidden')) === 'hidden';

	return {
		step: read('step', null, parseCount),
		t: read('t', null, parseSeconds),
		marker: read('marker', null, (text) => (text === '' ? undefined : text)),
		level: read('level', 'story', among(...LEVELS)),
		autoplay: read('autoplay', false, yesOrNo),
		end: read<Address['end']>('end', null, parseEnd),
		loop: read('loop', 0, (text) => (text === '' ? 1 : parseCount(text))),
		speed: read('speed', 1, (text) => {
			const speed = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
			return speed >= SPEED_RANGE[0] && speed <= SPEED_RANGE[1] ? speed : undefined;
		}),
		pause: read('pause', 'none', among(...(presumed.pauses ?? PAUSES))),
		theme: read<Theme | null>('theme', presumed.theme ?? null, among(...THEMES)),
		motion: read('motion', 'auto', among(...MOTIONS)),
		keys: read('keys', presumed.keys ?? 'page', among(...KEY_SCOPES)),
		controls: read('controls', 'auto', among(...CONTROLS)),
		panels: hides ? (panels ?? BESIDE_CODE).filter((panel) => panel !== 'code') : panels,
		links: read('links', true, yesOrNo),
		words: read('words', 'plain', among(...WORDS)),
		lang: read<string | null>('lang', null, (tag) => (tag === '' ? null : tag)),
		blank: read('blank', false, yesOrNo)
	};
}

const parseCount = (text: string): number | undefined =>
	/^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** A moment, or `step:8`. */
function parseEnd(text: string): Address['end'] | undefined {
	const [, after] = /^step:(.*)$/.exec(text) ?? [];
	const step = after === undefined ? null : parseCount(after);
	const t = after === undefined ? parseSeconds(text) : null;
	return step === undefined || t === undefined ? undefined : { step, t };
}

/** `1.5`, `83`, `1:23`, `1:23.5`. */
function parseSeconds(text: string): LoopSeconds | undefined {
	const [, minutes, seconds] = /^(?:(\d{1,6}):)?(\d{0,9}(?:\.\d{1,9})?)$/.exec(text) ?? [];
	if (seconds === undefined || seconds === '') return undefined;
	return loopSeconds(Number(minutes ?? 0) * 60 + Number(seconds));
}

/** `loop,code`, in any order. */
function parsePanels(text: string): readonly Panel[] | undefined {
	const names = text.split(',').map((name) => name.trim());
	const asked = PANELS.filter((panel) => names.includes(panel));
	return asked.length === new Set(names).size ? asked : undefined;
}

/** What the player writes into the address: its place, and what differs from the default. */
export interface Place {
	readonly step: number;
	readonly level: Level;
	readonly speed: number;
	readonly blank?: boolean;
	/** How it is told. */
	readonly speech?: Speech;
	/** In the middle of a wait: that moment, which is more exact than the step. */
	readonly t?: LoopSeconds | null;
}

/** The address of a place, everything else in it kept as it was. */
export function writeAddress(
	url: URL,
	{ step, level, speed, blank = false, speech = OWN_SPEECH, t = null }: Place
): URL {
	const next = new URL(url);
	const ours = ['step', 't', 'marker', 'level', 'speed', 'autoplay', 'words', 'blank'];
	for (const [name, value] of [...next.searchParams]) {
		// A tag of the same language, or of one that is not spoken here, stays as somebody wrote it.
		const named: string = langOf(value);
		const other = name.toLowerCase() === 'lang' && named !== speech.lang;
		if (other || ours.includes(name.toLowerCase())) next.searchParams.delete(name);
	}
	if (t !== null) next.searchParams.set('t', String(Math.round(t * 1e3) / 1e3));
	else if (step > 0) next.searchParams.set('step', String(step));
	if (level !== 'story') next.searchParams.set('level', level);
	if (speed !== 1) next.searchParams.set('speed', String(speed));
	if (speech.words !== 'plain') next.searchParams.set('words', speech.words);
	const tagged = [...next.searchParams.keys()].some((name) => name.toLowerCase() === 'lang');
	if (isForeign(speech.lang) && !tagged) next.searchParams.set('lang', speech.lang);
	if (blank) next.searchParams.set('blank', '1');
	return next;
}
