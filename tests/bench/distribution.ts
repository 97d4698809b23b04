/** Numbers as a line of a table: the median, what 95 and 99 of 100 stay below, and the most. */
import { quantileSorted } from 'd3';

const SHARES = [0.5, 0.95, 0.99] as const;

export const COLUMNS = ['p50', 'p95', 'p99', 'max'] as const;

/** @returns As many numbers as `COLUMNS`; zeros for an empty list. */
export function distribution(values: readonly number[]): readonly number[] {
	const sorted = [...values].sort((a, b) => a - b);
	return [...SHARES.map((share) => quantileSorted(sorted, share) ?? 0), sorted.at(-1) ?? 0];
}

const digits = (value: number): string => value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 1);

/** A line of a table: the first cell to the left, the others to the right. */
export const row = (name: string, ...cells: readonly (string | number)[]): string =>
	`  ${name.padEnd(34)}${cells
		.map((cell) => (typeof cell === 'number' ? digits(cell) : cell).padStart(9))
		.join('')}`;

/** How long it takes, in milliseconds. */
export function timed(work: () => unknown): number {
	const began = performance.now();
	work();
	return performance.now() - began;
}

/** The median of several runs. */
export const usual = (work: () => unknown, runs = 9): number =>
	distribution(Array.from({ length: runs }, () => timed(work)))[0] ?? 0;
