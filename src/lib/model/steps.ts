import type { Position, StepNumber, LoopSeconds } from '../base/units.ts';

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

// To come: export function stepsOf(trace: Trace, level: Level): readonly Step[]
