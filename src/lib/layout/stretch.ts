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

/** So many rows beside those in sight are on the page, so that a scroll finds them there. */
const BESIDE = 40;

/**
 * The rows to have on the page of a list that is scrolled: all of a short one, else those in sight and some beside
 * them; the same as before while those in sight are among them.
 *
 * @param sight - What is in sight, in rows and parts of them.
 */
export function stretchInSight(before: Stretch, sight: Stretch, count: number): Stretch {
	if (count <= 3 * BESIDE) return { from: 0, to: count };
	const from = Math.max(0, Math.min(Math.floor(sight.from), count - 1));
	const to = Math.min(count, Math.max(Math.ceil(sight.to), from + 1));
	if (before.from <= from && to <= before.to && before.to <= count) return before;
	return { from: Math.max(0, from - BESIDE), to: Math.min(count, to + BESIDE) };
}

/** As many rows more at one end. */
export const longer = ({ from, to }: Stretch, end: 'before' | 'after', count: number): Stretch =>
	end === 'before'
		? { from: Math.max(0, from - ROOM), to }
		: { from, to: Math.min(count, to + ROOM) };
