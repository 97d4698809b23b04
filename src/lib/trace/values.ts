/** What the events of a trace are made of. */
import * as v from 'valibot';
import { lineNumber, loopSeconds } from '#lib/base/units.ts';

const id = <Letter extends string>(letter: Letter) =>
	v.pipe(
		v.string(),
		v.regex(new RegExp(`^${letter}[1-9][0-9]*$`), `must be an id such as "${letter}1"`),
		// The regular expression has just shown that it is one.
		v.transform((value) => value as `${Letter}${number}`)
	);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.transform(loopSeconds));
export const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.transform(lineNumber));

export const taskId = id('t');
export const futureId = id('f');
export const handleId = id('h');
export const loopId = id('l');
export const objectId = id('o');
export const workerId = id('w');
export const jobId = id('j');
export const serverId = id('s');
export const connectionId = id('c');
/** Anything that can be awaited and resolved: a task is a future too. */
export const awaitableId = v.union([taskId, futureId]);

export type TaskId = v.InferOutput<typeof taskId>;
export type FutureId = v.InferOutput<typeof futureId>;
export type HandleId = v.InferOutput<typeof handleId>;
export type LoopId = v.InferOutput<typeof loopId>;
export type ObjectId = v.InferOutput<typeof objectId>;
export type WorkerId = v.InferOutput<typeof workerId>;
export type JobId = v.InferOutput<typeof jobId>;
export type ServerId = v.InferOutput<typeof serverId>;
export type ConnectionId = v.InferOutput<typeof connectionId>;
export type AwaitableId = v.InferOutput<typeof awaitableId>;

/**
 * One frame of an await chain, outermost first: the task's own coroutine, what it awaits, and so on.
 * `line` is in the program for the user's frames, in the named library file for others.
 */
export const frame = v.strictObject({
	function: v.string(),
	line: v.nullable(line),
	/** `null`: the program itself. Else the library file, such as `asyncio/tasks.py`. */
	file: v.nullable(v.string())
});
export type Frame = v.InferOutput<typeof frame>;

/** What a suspended task waits for, in the user's terms. */
export const waiting = v.strictObject({
	/**
	 * `yield`: it gave way (`sleep(0)`) and is ready again. `sleep`: a timer of `asyncio.sleep`.
	 * `task`: one task. `gather`: all of `on`. `wait`: some of `on` (`asyncio.wait`, `as_completed`).
	 * `group`: a TaskGroup's children. `shield`: an inner future. `future`: a bare future.
	 * `object`: a lock, queue, event … `io`: a stream, a socket or a server. `worker`: a thread. `other`: anything else.
	 */
	kind: v.picklist([
		'yield',
		'sleep',
		'task',
		'gather',
		'wait',
		'group',
		'shield',
		'future',
		'object',
		'io',
		'worker',
		'other'
	]),
	/** As a person would say it: `sleep(1)`, `Task-3`, `gather of 3`, `queue.get`. */
	text: v.string(),
	/** The task's `_fut_waiter`. `null` only for `yield`. */
	future: v.nullable(awaitableId),
	/** What it comes down to: for `gather` its children, for `task` that task. Empty where nothing is known. */
	on: v.array(awaitableId),
	/** The timer that will wake it, if one is set for the future. */
	timer: v.nullable(handleId),
	/** For `object`: which lock, queue … it queues for, where it has a number. */
	object: v.nullable(objectId),
	/** For `io`: over which connection, or at which server, where that can be told. */
	connection: v.nullable(v.union([connectionId, serverId]))
});
export type Waiting = v.InferOutput<typeof waiting>;

/** `idle`: `run_forever` with nothing left that could ever wake it. `aborted`: the person stopped the recording. */
export const endedHow = v.picklist([
	'returned',
	'raised',
	'exited',
	'syntax-error',
	'limit',
	'deadlocked',
	'idle',
	'aborted'
]);
export type EndedHow = v.InferOutput<typeof endedHow>;

/** One kind of event: what all have, and its own. */
export const event = <const Type extends string, Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries
) =>
	v.strictObject({
		/** The event's number in the recording: its index in `events`. */
		n: count,
		type: v.literal(type),
		/**
		 * When. Time moves only from `select.began` to `select.ended` and from `block.began` to `block.ended`; at
		 * `worker.resumed` within these it stands where the thread goes on.
		 */
		at: seconds,
		...entries
	});
