import { pixels } from '#lib/base/units.ts';
import type { Point } from './track.ts';

/** Words in the picture, each with its place and voice. */
export interface Note extends Point {
	readonly key: string;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
	/** Code, times, or plain labels. */
	readonly voice: 'mono' | 'serif' | 'label';
	readonly tone: 'running' | 'ready' | 'timer' | 'other' | 'failed' | 'quiet' | 'plain';
	readonly bold?: boolean;
	readonly small?: boolean;
	/** Its width, where threads pass behind it and must not show between the letters. */
	readonly ground?: number;
}

/** Width of a character at 14 px: of code, of times, of labels. */
export const MONO = 8.8;
export const SERIF = 7;
export const LABEL = 7;

/** A note, or none where there is nothing to say. */
export const note = (
	key: string,
	x: number,
	y: number,
	text: string,
	rest: Omit<Note, 'key' | 'x' | 'y' | 'text'>
): readonly Note[] => (text === '' ? [] : [{ key, x: pixels(x), y: pixels(y), text, ...rest }]);
