import type { LoopSeconds, Position } from '#lib/base/units.ts';
import type { HandleId, TaskId, Waiting, WorkerId } from '#lib/trace/format.ts';

/** A lane of the timeline: a task of the story, a thread, or the program's own code outside all tasks. */
export type LaneId = OwnLaneId | 'program';

/** Somebody's of whom there may be many: what a reader can choose. */
export type OwnLaneId = TaskId | WorkerId;

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
	/** `Task-2`, a thread's name; empty for the program. */
	readonly name: string;
	/** `fetch_user(1)`, and the function alone; `Thread`, and its pool; empty for the program. */
	readonly call: string;
	readonly coroutine: string;
	/** The task that made it; `program` if none did. */
	readonly parent: LaneId;
	/** In order; a task's last one is what became of it, and goes on to the end of the trace. */
	readonly segments: readonly Segment[];
}

/** Somebody put something into the ready queue, at one moment. */
export interface Arrow {
	/** `created`: a new task. `woke`: a task whose wait is over. `told`: a callback that hears that a task is done, or that a thread has queued. */
	readonly kind: 'created' | 'woke' | 'told';
	/** `null`: a timer or another of the loop's callbacks did it. */
	readonly from: LaneId | null;
	/** `null`: the loop's own row, where the callback will run. */
	readonly to: TaskId | null;
	/** What was queued. */
	readonly handle: HandleId;
	/** The callback that ran then; `null` outside the loop. */
	readonly by: HandleId | null;
	readonly at: Position;
	readonly time: LoopSeconds;
}

/** A call that holds the thread: while a loop turns, nothing else of it can. */
export interface Block {
	/** `time.sleep(2)`. */
	readonly call: string;
	readonly lane: LaneId;
	/** Whether a loop is held by it. */
	readonly loop: boolean;
	readonly from: Position;
	readonly to: Position;
	readonly began: LoopSeconds;
	readonly ended: LoopSeconds;
}

/** A task's live timer came due while the loop was held, so the task sleeps longer than it asked to. */
export interface Late {
	readonly task: TaskId;
	readonly timer: HandleId;
	/** The block during which it came due. */
	readonly block: Block;
	/** When the task should have been woken, and when it was. */
	readonly due: LoopSeconds;
	readonly ended: LoopSeconds;
	/** After the event that woke it. */
	readonly to: Position;
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
	/** The program's lane first, then tasks and threads in the order in which they were made. */
	readonly lanes: readonly Lane[];
	readonly arrows: readonly Arrow[];
	readonly turns: readonly Turn[];
	readonly callbacks: readonly Callback[];
	readonly instants: readonly Instant[];
	readonly blocks: readonly Block[];
	readonly lates: readonly Late[];
}
