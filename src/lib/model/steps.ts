import { Cast } from './steps/cast.ts';
import { callbacksRole } from './steps/callbacks.ts';
import { Cutter } from './steps/cutter.ts';
import { storyRole } from './steps/story.ts';
import {
	loopSeconds,
	position,
	stepNumber,
	type LoopSeconds,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import type { Trace } from '#lib/trace/format.ts';

/** How much is shown: the user's tasks, every handle, everything. */
export type Level = 'story' | 'callbacks' | 'events';
export const LEVELS: readonly Level[] = ['story', 'callbacks', 'events'];

/** What a student moves by. `steps[k]` is step `k + 1`; step 0 stands before the first event. */
export interface Step {
	readonly number: StepNumber;
	readonly level: Level;
	/** Its events are `trace.events.slice(from, to)`; never empty; steps tile the trace. */
	readonly from: Position;
	readonly to: Position;
	/** Time when it starts and ends; they differ where it waits or blocks. */
	readonly began: LoopSeconds;
	readonly ended: LoopSeconds;
}

/** The trace cut into steps; they tile it. */
export function stepsOf(trace: Trace, level: Level): readonly Step[] {
	const { events } = trace;
	const starts = level === 'events' ? events.map((_, index) => index) : cut(trace, level);
	return starts.map((from, index) => {
		const to = starts[index + 1] ?? events.length;
		return {
			number: stepNumber(index + 1),
			level,
			from: position(from),
			to: position(to),
			began: events[from - 1]?.at ?? loopSeconds(0),
			ended: events[to - 1]?.at ?? loopSeconds(0)
		};
	});
}

/** Index of the first event of each step. */
function cut({ events, markers }: Trace, level: Exclude<Level, 'events'>): readonly number[] {
	const roleOf = level === 'story' ? storyRole : callbacksRole;
	// A marker's position is just after its line's `line.ran`.
	const marked = new Set(markers.map((marker) => (marker.position ?? 0) - 1));
	const cutter = new Cutter();
	const cast = new Cast();
	events.forEach((event, index) => {
		cast.meet(event);
		if (marked.has(index)) {
			// A chapter begins with its line, and not with whoever came to it.
			cutter.settle();
			cutter.take(event, index, 'begins');
			cutter.marked = true;
		} else {
			cutter.take(event, index, roleOf(event, index, events, cast, cutter));
		}
	});
	return events.length === 0 ? [] : cutter.starts;
}
