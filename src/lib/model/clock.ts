import type { LoopContext, LoopState } from './context.ts';
import type { LoopSeconds } from '#lib/base/units.ts';
import type { HandleId } from '#lib/trace/format.ts';

/** The recorder's clock counts in these; in seconds. */
export const MICROSECOND = 1e-6;

/** CPython takes a timer for due when it is due this soon, in seconds: the resolution of the recorder's clock. */
export const RESOLUTION = 1e-9;

/** CPython never sleeps longer than a day in one select, in seconds. */
export const MAXIMUM_SELECT_TIMEOUT = 86_400;

/** When the nearest timer that was not cancelled is due; `null` without one. */
export function nearestDue(context: LoopContext, loop: LoopState): LoopSeconds | null {
	const timer = nearestTimer(context, loop);
	return timer === null ? null : (context.handles.get(timer)?.due ?? null);
}

/** The nearest timer that was not cancelled. */
export function nearestTimer({ handles }: LoopContext, { timers }: LoopState): HandleId | null {
	return timers.find((id) => handles.get(id)?.cancelled === false) ?? null;
}

/**
 * The timers with one more, soonest first; behind those that are due at the same time,
 * since equal ones fire in the order in which they were set.
 */
export function insertTimer(
	{ handles }: Pick<LoopContext, 'handles'>,
	timers: readonly HandleId[],
	id: HandleId,
	due: LoopSeconds
): readonly HandleId[] {
	let low = 0;
	let high = timers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const other = timers[middle];
		const otherDue = other === undefined ? 0 : (handles.get(other)?.due ?? 0);
		if (otherDue <= due) low = middle + 1;
		else high = middle;
	}
	return [...timers.slice(0, low), id, ...timers.slice(low)];
}
