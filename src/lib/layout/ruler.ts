import { max, min, range, ticks as roundTicks } from 'd3';
import { interpolateNumber } from '#lib/base/interpolate.ts';
import { pixels, type Pixels } from '#lib/base/units.ts';
import { inEnglish, type Say } from '#lib/labels/label.ts';
import type { TraceEvent } from '#lib/trace/format.ts';
import type { Cut } from './cut.ts';
import { figure, secondsText } from './labels.ts';

/** The ruler of time left, along the bottom of the track: none left at the gate. */
export interface Ruler {
	/** The x of so many seconds left; what is late stands at the gate, what is beyond the end at the end. */
	readonly x: (left: number) => Pixels;
	readonly ticks: readonly { readonly x: Pixels; readonly text: string }[];
}

/** A wait is drawn in proportion as long as the longest is at most so many times the shortest. */
const FAIR_RATIO = 8;

export interface Span {
	/** Seconds; 0 where the program sets no timer. */
	readonly longest: number;
	readonly shortest: number;
}

/**
 * The longest and shortest time that any timer of the run is set for, so that the ruler never changes under a token. Those
 * that no line of the program sets, for asyncio's own housekeeping, are not in it.
 */
export function spanOf(events: readonly TraceEvent[]): Span {
	const waits = events.flatMap((event) =>
		event.type === 'timer.set' && event.line !== null && event.due > event.at
			? [event.due - event.at]
			: []
	);
	return { longest: max(waits) ?? 0, shortest: min(waits) ?? Infinity };
}

/** About so many stretches between figures, which need so much room each. */
const PARTS = { wide: 4, medium: 2, compact: 1 } as const;
const TICK_ROOM = 64;

/** The whole in equal parts, as many as give figures that two decimals can say. */
function equalParts(whole: number, most: number): readonly number[] {
	const parts = [most, most + 1, most - 1, most - 2].find(
		(count) =>
			count > 1 && Math.abs((whole / count) * 100 - Math.round((whole / count) * 100)) < 1e-6
	);
	return parts === undefined ? [] : range(parts - 1, 0, -1).map((i) => (whole / parts) * i);
}

export function layoutRuler(
	{ track: { seat, gate }, name }: Cut,
	span: Span,
	say: Say = inEnglish
): Ruler {
	const longest = span.longest || 1;
	const even = longest / Math.min(span.shortest, longest) <= FAIR_RATIO;
	// One of d3's scales would do, and bring its colours along, which weigh more than the rest of the ruler.
	const along = interpolateNumber(gate.x, seat.x);
	const x = (left: number): Pixels => {
		const share = Math.min(1, Math.max(0, left / longest));
		return pixels(along(even ? share : Math.sqrt(share)));
	};
	if (span.longest === 0) return { x, ticks: [] };
	const inner = even
		? equalParts(longest, PARTS[name])
		: roundTicks(0, longest, PARTS[name]).reverse();
	const ticks = [{ x: x(longest), text: secondsText(longest, say) }];
	for (const left of inner) {
		const near = (ticks.at(-1)?.x ?? 0) + TICK_ROOM > x(left) || x(left) + TICK_ROOM / 2 > gate.x;
		if (!near) ticks.push({ x: x(left), text: figure(left, say) });
	}
	return { x, ticks };
}
