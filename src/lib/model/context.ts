import type { Sequence } from '#lib/base/sequence.ts';
import type { Table } from '#lib/base/table.ts';
import type { LineNumber, LoopSeconds, Position } from '#lib/base/units.ts';
import type {
	AwaitableId,
	ConnectionId,
	EndedHow,
	EventOf,
	Frame,
	FutureId,
	HandleId,
	JobId,
	LoopId,
	ObjectId,
	ServerId,
	TaskId,
	Waiting,
	WorkerId
} from '#lib/trace/format.ts';
import { isTask } from '#lib/trace/ids.ts';

/** A task is in exactly one of these. `ready` holds from the moment a handle of its is queued. */
export type TaskStatus =
	'created' | 'ready' | 'running' | 'awaiting' | 'finished' | 'failed' | 'cancelled';

/** What queued the handle that wakes a task. */
export interface Cause {
	/** The future or task whose completion did it; `null` for a first step or a task that gave way. */
	readonly future: AwaitableId | null;
	/** The handle that was running then; `null` outside the loop. */
	readonly handle: HandleId | null;
	/** The task that was running then. */
	readonly task: TaskId | null;
	/** The thread that did it, where it was not the loop's own. */
	readonly worker: WorkerId | null;
	readonly line: LineNumber | null;
	/** The position of that `handle.queued`. */
	readonly at: Position;
}

/** A function of the program that was entered and has not been left. */
export interface OpenFrame {
	readonly function: string;
	/** A generator that has yielded: its frame stays, and does not run. */
	readonly yielded: boolean;
	/** Its local variables, by name, in the order in which they first had a value: bounded `repr`. */
	readonly values: Readonly<Record<string, string>>;
}

export interface TaskState {
	readonly id: TaskId;
	readonly loop: LoopId;
	readonly name: string;
	readonly coroutine: string;
	readonly call: string;
	readonly user: boolean;
	readonly parent: TaskId | null;
	/** Its first step runs inside its creator, without a handle. */
	readonly eager: boolean;
	readonly status: TaskStatus;
	/** What it waits for while `awaiting`, or gave way to (`yield`) while `ready`; else `null`. */
	readonly waiting: Waiting | null;
	/** Its await chain when it last suspended, outermost first; empty before that and once done. */
	readonly chain: readonly Frame[];
	/** The program's line where it stands: running, parked, or last; `null` before its first line. */
	readonly line: LineNumber | null;
	/** Its one pending handle. */
	readonly handle: HandleId | null;
	/** What made it ready the last time. */
	readonly cause: Cause | null;
	readonly cancelRequested: boolean;
	/** Functions of the program that it entered and has not left, outermost first. */
	readonly frames: readonly OpenFrame[];
	/** How many steps of it have begun. */
	readonly steps: number;
	/** Bounded `repr` of the result, or `ValueError: message`; `null` until it is done. */
	readonly outcome: string | null;
}

export interface HandleState {
	readonly id: HandleId;
	readonly loop: LoopId;
	readonly kind: 'step' | 'wakeup' | 'call' | 'timer';
	readonly task: TaskId | null;
	readonly label: string;
	readonly user: boolean;
	/** `timer`: the future it will resolve. Others: the future whose completion queued it. */
	readonly future: AwaitableId | null;
	readonly due: LoopSeconds | null;
	readonly tie: HandleId | null;
	readonly line: LineNumber | null;
	readonly cancelled: boolean;
}

export interface FutureState {
	readonly id: FutureId;
	readonly kind: EventOf<'future.created'>['kind'];
	readonly children: readonly AwaitableId[];
	readonly status: 'pending' | 'result' | 'exception' | 'cancelled';
}

/** A lock, queue … that tasks share, as it was after its last change. */
export interface ObjectState extends Pick<
	EventOf<'object.created'>,
	'kind' | 'name' | 'class' | 'limit'
> {
	readonly id: ObjectId;
	readonly holders: readonly TaskId[];
	readonly woken: readonly TaskId[];
	readonly value: number;
	readonly size: number;
	readonly items: readonly string[];
	readonly waiters: EventOf<'object.changed'>['waiters'];
	readonly waiting: number;
}

/** A thread. It is in exactly one of these; only one of all threads runs at a time. */
export type WorkerStatus = 'started' | 'running' | 'suspended' | 'ended';

export interface WorkerState {
	readonly id: WorkerId;
	readonly name: string;
	/** The pool that it works for; `null` for a thread of its own. */
	readonly pool: string | null;
	/** Whether a beginner should see it. */
	readonly user: boolean;
	readonly status: WorkerStatus;
	/** What it waits for while `suspended`. */
	readonly waiting: Pick<EventOf<'worker.suspended'>, 'kind' | 'text' | 'until'> | null;
	/** The program's line where it stands. */
	readonly line: LineNumber | null;
	/** What it does for its pool. */
	readonly job: JobId | null;
	/** Functions of the program that it entered and has not left, outermost first. */
	readonly frames: readonly OpenFrame[];
}

/** A call that a pool was given. */
export interface JobState {
	readonly id: JobId;
	readonly call: string;
	readonly pool: string;
	/** How many threads its pool may have. */
	readonly limit: number;
	readonly future: FutureId | null;
	readonly status: 'queued' | 'running' | 'returned' | 'raised' | 'cancelled';
	/** Who took it. */
	readonly worker: WorkerId | null;
}

export interface LoopState {
	readonly id: LoopId;
	readonly status: 'idle' | 'running' | 'closed';
	/** `stop()` was called: the turn that is under way (or the next one) is the last. */
	readonly stopping: boolean;
	/** The ready queue, head first; cancelled handles lie in it until they are skipped. */
	readonly ready: Sequence<HandleId>;
	/** How many turns it has made since it last began. */
	readonly turns: number;
	/** The timer heap's content, soonest first, equal due times in the order in which they were set. */
	readonly timers: readonly HandleId[];
}

export interface OutputChunk {
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
	readonly task: TaskId | null;
	readonly line: LineNumber | null;
	readonly at: LoopSeconds;
}

/** The line that runs now, or ran last. */
export interface CurrentLine {
	readonly line: LineNumber;
	readonly function: string;
	readonly task: TaskId | null;
	/** The thread, where it is not the main one. */
	readonly worker: WorkerId | null;
}

/** Bytes that one call sent, or what is left of them. */
export interface Segment {
	readonly size: number;
	/** Bounded `repr` of all that the call sent. */
	readonly text: string;
	/** Nothing of it has been read. */
	readonly whole: boolean;
	/** When they can be read. */
	readonly due: LoopSeconds;
}

/** One end of a connection. */
export interface EndState {
	/** What is under way to it, or has come and is not read yet, in order. */
	readonly incoming: readonly Segment[];
	/** How many bytes it has sent and read. */
	readonly sent: number;
	readonly received: number;
	/** It sends no more, and the other side can know that from `due` on; `null`: it still may. */
	readonly ended: {
		readonly how: EventOf<'connection.closed'>['how'];
		readonly due: LoopSeconds;
	} | null;
	/** Its socket is gone. */
	readonly closed: boolean;
}

export type Side = EventOf<'bytes.sent'>['side'];

/** Two sockets of the program that can send bytes to each other. */
export interface ConnectionState {
	readonly id: ConnectionId;
	readonly kind: EventOf<'connection.opened'>['kind'];
	readonly server: ServerId | null;
	/** The addresses of the two. */
	readonly client: string;
	readonly address: string;
	/** Nobody listens there: it never comes about. */
	readonly refused: boolean;
	/** The server has taken it; for those without a server from the first. */
	readonly accepted: boolean;
	/** When the client knows, and the server can take it. */
	readonly due: LoopSeconds;
	readonly ends: { readonly [Name in Side]: EndState };
}

/** A socket that listens. */
export interface ServerState {
	readonly id: ServerId;
	readonly address: string;
	readonly open: boolean;
	/** Connections that it has not taken yet, first come first. */
	readonly backlog: readonly ConnectionId[];
}

/** The loop and its program at one position. Immutable; two neighbours share what did not change. */
export interface LoopContext {
	/** How many events have been applied. */
	readonly position: Position;
	readonly now: LoopSeconds;
	/** 0 before the first turn. */
	readonly turn: number;
	/** The loop that runs, or ran last. */
	readonly loop: LoopId | null;
	readonly loops: Table<LoopState>;
	readonly tasks: Table<TaskState>;
	/** Live handles only: queued, scheduled or running. */
	readonly handles: Table<HandleState>;
	readonly futures: Table<FutureState>;
	/** What tasks share, from its first use on. */
	readonly objects: Table<ObjectState>;
	readonly servers: Table<ServerState>;
	readonly connections: Table<ConnectionState>;
	/** How many handles there have been: ids are given in order. */
	readonly handlesMade: number;
	/** The handle whose callback runs. */
	readonly running: HandleId | null;
	/** Tasks whose code is on the stack, innermost last (more than one only with eager tasks). */
	readonly runningTasks: readonly TaskId[];
	/** How many callbacks this turn will take from the queue, and how many of them it has run or skipped so far. */
	readonly batch: { readonly size: number; readonly begun: number };
	/** An exception left the callback that ran last, and ends the turn early (`SystemExit`). */
	readonly raised: boolean;
	/** The timeout of the `select` under way; `undefined` outside `select`. */
	readonly selecting: number | null | undefined;
	/** How many turns in a row did not wait in `select`. */
	readonly hurried: number;
	/** What `select` returned with: how many are not named yet, how many callbacks they may queue, and when it was called. */
	readonly news: { readonly left: number; readonly queues: number; readonly since: LoopSeconds };
	/** The blocking call under way. */
	readonly block: {
		readonly call: string;
		/** `null`: until another thread lets it go on. */
		readonly until: LoopSeconds | null;
		readonly line: LineNumber | null;
	} | null;
	readonly workers: Table<WorkerState>;
	readonly jobs: Table<JobState>;
	/** The thread that runs; `null`: the main one does, or waits. */
	readonly worker: WorkerId | null;
	/** The line of the main thread while another one runs. */
	readonly aside: CurrentLine | null;
	readonly current: CurrentLine | null;
	/** The line from which the loop was set to run: where the program stands again once the loop ends. */
	readonly around: CurrentLine | null;
	/** Functions of the program that were entered outside all tasks and not left, outermost first. */
	readonly frames: readonly OpenFrame[];
	/** How many of these there were when the loop began to run. */
	readonly framesAround: number;
	/** The module's own variables, by name. */
	readonly globals: OpenFrame['values'];
	readonly output: Sequence<OutputChunk>;
	readonly ended: EndedHow | null;
}

/** Whether nothing more will happen to the task. */
export const isDone = (status: TaskStatus): boolean =>
	status === 'finished' || status === 'failed' || status === 'cancelled';

/** The loop that runs, or ran last. */
export const loopOf = (context: LoopContext): LoopState | undefined =>
	context.loop === null ? undefined : context.loops.get(context.loop);

/** The innermost task whose code is on the stack. */
export const runningTask = (context: LoopContext): TaskState | undefined => {
	const id = context.runningTasks.at(-1);
	return id === undefined ? undefined : context.tasks.get(id);
};

/** Whether a future or task is done; unknown ones are not. */
export const isResolved = (
	{ tasks, futures }: Pick<LoopContext, 'tasks' | 'futures'>,
	id: AwaitableId
): boolean => {
	if (isTask(id)) {
		const task = tasks.get(id);
		return task !== undefined && isDone(task.status);
	}
	return (futures.get(id)?.status ?? 'pending') !== 'pending';
};
