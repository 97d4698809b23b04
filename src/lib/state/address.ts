import { LEVELS, type Level } from '#lib/model/steps.ts';
import { loopSeconds, type LoopSeconds } from '#lib/base/units.ts';

export type Theme = 'auto' | 'light' | 'dark' | 'projector';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'projector'];
export type Motion = 'auto' | 'reduce' | 'full';

/** What an address asks of a page with a scene; `null` where it says nothing. */
export interface Address {
	/** May lie beyond the last step: the player clamps it. */
	readonly step: number | null;
	readonly t: LoopSeconds | null;
	/** A marker's number from 1, or its slug. */
	readonly marker: string | null;
	readonly level: Level;
	readonly autoplay: boolean;
	readonly speed: number;
	readonly theme: Theme | null;
	readonly motion: Motion;
	readonly keys: 'page' | 'focus' | 'off';
}

/**
 * Reads the parameters, in any case. A bad value falls back to its default with one warning;
 * unknown parameters are left alone.
 *
 * @param warn - Told once for each bad value.
 */
export function readAddress(params: URLSearchParams, warn: (text: string) => void): Address {
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

	return {
		step: read('step', null, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)),
		t: read('t', null, parseSeconds),
		marker: read('marker', null, (text) => (text === '' ? undefined : text)),
		level: read('level', 'story', among(...LEVELS)),
		autoplay: read('autoplay', false, (text) =>
			text === '1' ? true : text === '0' ? false : undefined
		),
		speed: read('speed', 1, (text) => {
			const speed = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
			return speed >= 0.1 && speed <= 8 ? speed : undefined;
		}),
		theme: read<Theme | null>('theme', null, among(...THEMES)),
		motion: read('motion', 'auto', among<Motion>('auto', 'reduce', 'full')),
		keys: read('keys', 'page', among<'page' | 'focus' | 'off'>('page', 'focus', 'off'))
	};
}

/** `1.5`, `83`, `1:23`, `1:23.5`. */
function parseSeconds(text: string): LoopSeconds | undefined {
	const [, minutes, seconds] = /^(?:(\d{1,6}):)?(\d{0,9}(?:\.\d{1,9})?)$/.exec(text) ?? [];
	if (seconds === undefined || seconds === '') return undefined;
	return loopSeconds(Number(minutes ?? 0) * 60 + Number(seconds));
}

/** What the player writes into the address: its place, and what differs from the default. */
export interface Place {
	readonly step: number;
	readonly level: Level;
	readonly speed: number;
}

/** The address of a place, everything else in it kept as it was. */
export function writeAddress(url: URL, { step, level, speed }: Place): URL {
	const next = new URL(url);
	const ours = ['step', 't', 'marker', 'level', 'speed', 'autoplay'];
	for (const name of [...next.searchParams.keys()]) {
		if (ours.includes(name.toLowerCase())) next.searchParams.delete(name);
	}
	if (step > 0) next.searchParams.set('step', String(step));
	if (level !== 'story') next.searchParams.set('level', level);
	if (speed !== 1) next.searchParams.set('speed', String(speed));
	return next;
}
