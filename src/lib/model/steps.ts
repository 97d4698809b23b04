import {
	position,
	stepNumber,
	type Position,
	type StepNumber,
	type LoopSeconds
} from '#lib/base/units.ts';
import type { Trace } from '#lib/trace/format.ts';

/** How much is shown: the user's tasks, every handle, everything. */
export type Level = 'story' | 'callbacks' | 'events';
export const LEVELS: readonly Level[] = ['story', 'callbacks', 'events'];

/** What a student moves by. `steps[k]` is step `k + 1`; step 0 stands before the first event. */
export interface Step {
	readonly number: StepNumber;
	/** Its events are `trace.events.slice(from, to)`; never empty; steps tile the trace. */
	readonly from: Position;
	readonly to: Position;
	/** Time when it starts and ends; they differ where it waits or blocks. */
	readonly began: LoopSeconds;
	readonly ended: LoopSeconds;
}

/** The trace cut into steps; they tile it. */
export function stepsOf(trace: Trace, _level: Level): readonly Step[] {
	return trace.events.map((event, index) => ({
		number: stepNumber(index + 1),
		from: position(index),
		to: position(index + 1),
		began: trace.events[index - 1]?.at ?? event.at,
		ended: event.at
	}));
}
