/** A stretch of a long list's rows: `from` is its first, `to` the one behind its last. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** So many rows of a list stand on the page at once. */
export const ROOM = 400;

/**
 * The rows to have on the page: all of a short list; of a long one the same as before while the
 * present row is well inside them, else as many around it.
 */
export function stretchAround(before: Stretch, present: number, count: number): Stretch {
	if (count <= ROOM) return { from: 0, to: count };
	const inside =
		before.to <= count &&
		before.to - before.from >= ROOM &&
		(before.from === 0 || present - before.from >= ROOM / 8) &&
		(before.to === count || before.to - present >= ROOM / 8);
	if (inside) return before;
	const from = Math.max(0, Math.min(present - ROOM / 2, count - ROOM));
	return { from, to: from + ROOM };
}

/** As many rows more at one end. */
export const longer = ({ from, to }: Stretch, end: 'before' | 'after', count: number): Stretch =>
	end === 'before'
		? { from: Math.max(0, from - ROOM), to }
		: { from, to: Math.min(count, to + ROOM) };
