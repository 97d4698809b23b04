import { say, type Sentence } from '../phrases.ts';

/** The most names that a sentence lists. */
const MOST = 4;

/** "Task-2, Task-3 and Task-4"; of many, the first few. */
export function list(items: readonly Sentence[]): Sentence {
	if (items.length > MOST) {
		const shown = items.slice(0, MOST - 1);
		return say`${commas(shown)} and ${String(items.length - shown.length)} more`;
	}
	const last = items.at(-1);
	if (last === undefined) return say`nothing`;
	return items.length === 1 ? last : say`${commas(items.slice(0, -1))} and ${last}`;
}

const commas = (items: readonly Sentence[]): Sentence =>
	items.flatMap((item, index) => (index === 0 ? item : say`, ${item}`));

/** "1 timer", "2 timers", "no timers". */
export const counted = (count: number, noun: string): string =>
	`${count === 0 ? 'no' : String(count)} ${noun}${count === 1 ? '' : 's'}`;

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** "third"; from the sixth on, "6th". */
export function ordinal(number: number): string {
	const word = ORDINALS[number];
	if (word !== undefined) return word;
	const teen = number % 100 >= 11 && number % 100 <= 13;
	const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
	return `${String(number)}${ending}`;
}
