import { pixels, type Pixels } from '#lib/base/units.ts';

/** A letter in a box. */
export interface ScoreLetter<Marker> {
	readonly marker: Marker;
	/** Its left edge: at the marker, or beside the letter before it. */
	readonly x: Pixels;
	/** Its own title, as much of it as fits before the next letter; else empty. */
	readonly title: string;
	/** For a title, up to the next letter. */
	readonly room: Pixels;
}

/** From one letter's left edge to the next: a target that a finger can hit. */
const PITCH = 26;
/** A letter of the title, and where the title begins. */
const CHAR = 6.5;
const TITLE = 28;
/** Fewer letters of a title are not worth reading. */
const STUMP = 8;
/** Of a first word, so that a title may end after it. */
const SHORTEST = 4;

/** Letters never cover each other, nor titles letters: where markers crowd, they stand side by side. */
export function lettersOf<Marker extends { readonly title: string }>(
	markers: readonly Marker[],
	xOf: (marker: Marker) => number,
	width: number
): readonly ScoreLetter<Marker>[] {
	const xs: number[] = [];
	for (const marker of markers) xs.push(Math.max(xOf(marker), (xs.at(-1) ?? -PITCH) + PITCH));
	// Those that the right end has no room for move to the left again.
	let end = width;
	for (let i = xs.length - 1; i >= 0; i--) {
		xs[i] = Math.max(i * PITCH, Math.min(xs[i] ?? 0, end - PITCH));
		end = xs[i] ?? 0;
	}
	return markers.map((marker, i) => {
		const x = pixels(xs[i] ?? 0);
		const room = pixels(Math.max(0, (xs[i + 1] ?? width) - x - TITLE - 6));
		return { marker, x, room, title: cut(marker.title, room) };
	});
}

/** A title that does not stand after its own letter, since another letter does. */
export type MovedTitle =
	/** It ends before its letter. */
	| { readonly where: 'before'; readonly text: string; readonly right: Pixels }
	/** Where another letter's own would be; it begins with the letter that it belongs to. */
	| { readonly where: 'lent'; readonly text: string; readonly by: number };

/**
 * The title of a letter that has no room for it: before the letter, else after the crowd of letters that it stands in,
 * else before them.
 *
 * @param at - The letter's index.
 * @param before - Room before the first letter's place on the axis, in pixels.
 * @returns `null` where its own title is shown, or nobody has room.
 */
export function movedTitle<Marker extends { readonly title: string; readonly letter: string }>(
	letters: readonly ScoreLetter<Marker>[],
	at: number,
	before: number
): MovedTitle | null {
	const asking = letters[at];
	if (asking === undefined || asking.title !== '') return null;
	const { letter, title } = asking.marker;
	const last = letters[at - 1];
	const end = last === undefined ? -before : last.x + TITLE + last.title.length * CHAR;
	const right = pixels(asking.x - 6);
	if (title.length * CHAR <= right - end) return { where: 'before', text: title, right };
	const after = letters.findIndex((other, i) => i > at && other.title !== '');
	const by = after < 0 ? letters.findLastIndex((other, i) => i < at && other.title !== '') : after;
	const text = cut(`${letter}: ${title}`, letters[by]?.room ?? 0);
	return text === '' ? null : { where: 'lent', text, by };
}

/** Cut to a room in pixels; a stump of a word says less than nothing. */
function cut(title: string, room: number): string {
	if (title.length * CHAR <= room) return title;
	const letters = Math.floor(room / CHAR) - 1;
	if (letters < STUMP) return '';
	const part = title.slice(0, letters);
	const word = part.lastIndexOf(' ');
	return `${(word >= SHORTEST ? part.slice(0, word) : part).trimEnd()}…`;
}
