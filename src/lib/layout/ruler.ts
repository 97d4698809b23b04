import { max, scaleLinear, scalePow } from 'd3';
import { pixels, type Pixels } from '#lib/base/units.ts';
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

/** The longest and shortest time that any timer of the run is set for, so that the ruler never changes under a token. */
export function spanOf(events: readonly TraceEvent[]): Span {
	const waits = events.flatMap((event) =>
		event.type === 'timer.set' && event.due > event.at ? [event.due - event.at] : []
	);
	return { longest: max(waits) ?? 0, shortest: Math.min(...waits, Infinity) };
}

export function layoutRuler({ track: { seat, gate }, name }: Cut, span: Span): Ruler {
	const longest = span.longest || 1;
	const even = longest / Math.min(span.shortest, longest) <= FAIR_RATIO;
	const scale = (even ? scaleLinear() : scalePow().exponent(0.5))
		.domain([longest, 0])
		.range([seat.x, gate.x])
		.clamp(true);
	if (span.longest === 0) return { x: (left) => pixels(scale(Math.min(left, longest))), ticks: [] };
	const parts = name === 'wide' ? [1, 0.75, 0.5, 0.25] : name === 'medium' ? [1, 0.5] : [1];
	const ticks = parts.map((part, i) => {
		const x = seat.x + (1 - part) * (gate.x - seat.x);
		const left = scale.invert(x);
		return { x: pixels(x), text: i === 0 ? secondsText(left) : figure(left) };
	});
	return { x: (left) => pixels(scale(Math.min(left, longest))), ticks };
}
