import { resolve } from '$app/paths';

interface Pair {
	/** Slugs; the first is the one that takes longer. */
	readonly a: string;
	readonly b: string;
	/** What one sees. */
	readonly title: string;
	/** One of the two breaks off before the work is done: what takes less time then has saved none. */
	readonly broken?: true;
}

/** The pairs that the lessons lead to, the tutorial's central picture first: the page is built with it. */
export const PAIRS: readonly [Pair, ...Pair[]] = [
	{
		a: 'sequential',
		b: 'gather',
		title: 'The same three waits, end to end or all at once'
	},
	{ a: 'one-by-one', b: 'gather', title: 'Waiting in line, or waiting together' },
	{ a: 'blocking-sleep', b: 'blocking-repaired', title: 'One mended line sets the loop free' },
	{
		a: 'async-with-broken',
		b: 'async-with',
		title: 'A context manager, broken and mended',
		broken: true
	}
];

/** The address of a comparison. */
export const pairHref = (a: string, b: string): string =>
	`${resolve('/compare')}?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;

/** Where a visit stands in its own two programs. */
const PLACE = ['a', 'b', 'step', 't', 'marker', 'end', 'autoplay'];

/** The address of another comparison that is told as an address has it, from its beginning. */
export function otherPairHref(a: string, b: string, from: URL): string {
	const url = new URL(pairHref(a, b), from);
	for (const [name, value] of from.searchParams)
		if (!PLACE.includes(name.toLowerCase())) url.searchParams.append(name, value);
	return url.href;
}

/** The comparisons that a scenario has a part in. */
export const comparisonsOf = (slug: string): readonly { title: string; href: string }[] =>
	PAIRS.filter(({ a, b }) => a === slug || b === slug).map(({ a, b, title }) => ({
		title,
		href: pairHref(a, b)
	}));

const pairOf = (a: string, b: string): Pair | undefined =>
	PAIRS.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));

/** What one sees in two programs, whichever comes first; `undefined` where nobody has said it. */
export const pairTitle = (a: string, b: string): string | undefined => pairOf(a, b)?.title;

/** Whether two programs do the same work, so that the faster one saves time. */
export const pairSaves = (a: string, b: string): boolean => {
	const pair = pairOf(a, b);
	return pair !== undefined && pair.broken !== true;
};
