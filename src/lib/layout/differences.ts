import { diffArrays } from 'diff/lib/diff/array.js';
import type { LineNumber } from '#lib/base/units.ts';

/** A line of a program, by its number. */
interface Line {
	readonly number: LineNumber;
	readonly pieces: readonly { readonly text: string }[];
}

/** The lines of two programs that the other one has not. */
export function differences(
	a: readonly Line[],
	b: readonly Line[]
): readonly [ReadonlySet<LineNumber>, ReadonlySet<LineNumber>] {
	const texts = [a, b].map((lines) =>
		lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
	);
	const only = [new Set<LineNumber>(), new Set<LineNumber>()] as const;
	let [left, right] = [0, 0];
	for (const { value, added, removed } of diffArrays(texts[0] ?? [], texts[1] ?? []))
		for (const text of value) {
			const [here, there] = [added ? undefined : a[left++], removed ? undefined : b[right++]];
			if (text.trim() === '') continue;
			if (removed && here !== undefined) only[0].add(here.number);
			if (added && there !== undefined) only[1].add(there.number);
		}
	return only;
}
