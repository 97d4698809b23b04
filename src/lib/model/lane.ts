import type { LoopSeconds, Position } from '#lib/base/units.ts';
import type { HandleId, TaskId, Waiting } from '#lib/trace/format.ts';

/** A lane of the timeline: a task of the story, or the program's own code outside all tasks. */
export type LaneId = TaskId | 'program';

/** As `TaskStatus`; `blocked`: it runs, in a call that holds the thread. */
export type SegmentKind =
	'ready' | 'running' | 'blocked' | 'awaiting' | 'finished' | 'failed' | 'cancelled';

/** A stretch of a lane in which one thing holds. Segments of a lane follow one another without overlap. */
export interface Segment {
	readonly kind: SegmentKind;
	/** For `awaiting`. */
	readonly waiting: Waiting | null;
	/** After the event that began it, and after the one that ended it. */
	readonly from: Position;
	readonly to: Position;
	readonly began: LoopSeconds;
	readonly ended: LoopSeconds;
}

export interface Lane {
	readonly id: LaneId;
	/** `Task-2`; empty for the program. */
	readonly name: string;
	/** `fetch_user(1)`; empty for the program. */
	readonly call: string;
	/** The task that made it; `program` if none did. */
	readonly parent: LaneId;
	/** In order; a task's last one is what became of it, and goes on to the end of the trace. */
	readonly segments: readonly Segment[];
}

/** Somebody made somebody else ready, at one moment. */
export interface Arrow {
	/** `created`: a new task joins the queue. `woke`: what it waited for is done. */
	readonly kind: 'created' | 'woke';
	/** `null`: a timer or another of the loop's callbacks did it. */
	readonly from: LaneId | null;
	readonly to: TaskId;
	readonly handle: HandleId;
	readonly at: Position;
	readonly time: LoopSeconds;
}

/** One turn of the loop. */
export interface Turn {
	readonly turn: number;
	readonly from: Position;
	readonly to: Position;
	/** How many callbacks it took from the queue. */
	readonly batch: number;
	/** How long its select slept, in virtual seconds. */
	readonly slept: number;
	readonly time: LoopSeconds;
}

/** One callback that ran: a tick of the loop's own lane. */
export interface Callback {
	readonly handle: HandleId;
	readonly task: TaskId | null;
	/** Whether the story shows it. */
	readonly shown: boolean;
	readonly from: Position;
	readonly to: Position;
	readonly time: LoopSeconds;
}

/** All positions between which no virtual time passes. */
export interface Instant {
	readonly time: LoopSeconds;
	readonly from: Position;
	readonly to: Position;
	/** How many callbacks run in it. */
	readonly callbacks: number;
}

/** What the timeline draws. */
export interface Lanes {
	/** The program's lane first, then tasks in the order in which they were made. */
	readonly lanes: readonly Lane[];
	readonly arrows: readonly Arrow[];
	readonly turns: readonly Turn[];
	readonly callbacks: readonly Callback[];
	readonly instants: readonly Instant[];
}
