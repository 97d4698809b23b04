/**
 * The trace: the recording of one run of one Python program. This file is its specification.
 *
 * Each shape is a valibot schema, so that the types, the parser (`parse.ts`) and the published
 * JSON Schema (`json-schema.ts`) can't drift apart. Inside the app only the types are imported.
 *
 * Conventions: plain JSON; `null` rather than missing; ids are a letter and a number (`t1` a task,
 * `h1` a handle, `f1` a future that is not a task, `l1` a loop); times are virtual seconds since
 * the program began; lines count from 1 and are lines of the program's own text.
 */
import * as v from 'valibot';
import { lineNumber, loopSeconds, position } from '#lib/base/units.ts';

/** Bump with every change to the shapes below, add one upgrader and one line to CHANGELOG-trace.md. */
export const TRACE_VERSION = 1;

// ---------------------------------------------------------------- values

const id = <Letter extends string>(letter: Letter) =>
	v.pipe(
		v.string(),
		v.regex(new RegExp(`^${letter}[1-9][0-9]*$`), `must be an id such as "${letter}1"`),
		// The regular expression has just shown that it is one.
		v.transform((value) => value as `${Letter}${number}`)
	);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.transform(loopSeconds));
const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.transform(lineNumber));

const taskId = id('t');
const futureId = id('f');
const handleId = id('h');
const loopId = id('l');
/** Anything that can be awaited and resolved: a task is a future too. */
const awaitableId = v.union([taskId, futureId]);

export type TaskId = v.InferOutput<typeof taskId>;
export type FutureId = v.InferOutput<typeof futureId>;
export type HandleId = v.InferOutput<typeof handleId>;
export type LoopId = v.InferOutput<typeof loopId>;
export type AwaitableId = v.InferOutput<typeof awaitableId>;

/**
 * One frame of an await chain, outermost first: the task's own coroutine, what it awaits, and so on.
 * `line` is in the program for the user's frames, in the named library file for others.
 */
const frame = v.strictObject({
	function: v.string(),
	line: v.nullable(line),
	/** `null`: the program itself. Else the library file, such as `asyncio/tasks.py`. */
	file: v.nullable(v.string())
});
export type Frame = v.InferOutput<typeof frame>;

/** What a suspended task waits for, in the user's terms. */
const waiting = v.strictObject({
	/**
	 * `yield`: it gave way (`sleep(0)`) and is ready again. `sleep`: a timer of `asyncio.sleep`.
	 * `task`: one task. `gather`: all of `on`. `wait`: some of `on` (`asyncio.wait`, `as_completed`).
	 * `group`: a TaskGroup's children. `shield`: an inner future. `future`: a bare future.
	 * `object`: a lock, queue, event … `io`: a transport. `worker`: a thread. `other`: anything else.
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
	/** As a person would say it: `sleep(1)`, `Task-3`, `gather of 3`, `Event.wait`. */
	text: v.string(),
	/** The task's `_fut_waiter`. `null` only for `yield`. */
	future: v.nullable(awaitableId),
	/** What it comes down to: for `gather` its children, for `task` that task. Empty where nothing is known. */
	on: v.array(awaitableId),
	/** The timer that will wake it, if one is set for the future. */
	timer: v.nullable(handleId)
});
export type Waiting = v.InferOutput<typeof waiting>;

/** `idle`: `run_forever` with nothing left that could ever wake it. `aborted`: the person stopped the recording. */
const endedHow = v.picklist([
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

// ---------------------------------------------------------------- events

const event = <const Type extends string, Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries
) =>
	v.strictObject({
		/** The event's number in the recording: its index in `events`. */
		n: count,
		type: v.literal(type),
		/** When. Time moves only from `select.began` to `select.ended` and from `block.began` to `block.ended`. */
		at: seconds,
		...entries
	});

/** The program starts. Always the first event. */
const runBegan = event('run.began', {});
/** The program, and what Python does after its last line, is over. Always the last event. `how` as in `ended.how`. */
const runEnded = event('run.ended', { how: endedHow });

/** `new_event_loop()`. */
const loopCreated = event('loop.created', { loop: loopId });
/** `run_forever()` starts to turn: what `run_until_complete` and `asyncio.run` come down to. */
const loopBegan = event('loop.began', { loop: loopId });
/** `loop.stop()`: the turn that is under way is finished, then the loop ends. */
const stopRequested = event('stop.requested', { loop: loopId, line: v.nullable(line) });
/** `run_forever()` returns or raises. */
const loopEnded = event('loop.ended', { loop: loopId });
/** `loop.close()`: what is still in its queues is dropped. */
const loopClosed = event('loop.closed', { loop: loopId });

/** `_run_once()` starts. `turn` counts from 1 over the whole run. */
const turnBegan = event('turn.began', { turn: v.pipe(count, v.minValue(1)) });
/** `selector.select(timeout)` is called. Seconds; 0: only look; `null`: wait for ever. */
const selectBegan = event('select.began', { timeout: v.nullable(v.number()) });
/** It returns, with so many I/O events. `at` is the time now. */
const selectEnded = event('select.ended', { events: count });
/** The due timer leaves the heap and joins the ready queue. A cancelled one that lay behind a live one does, too, to be skipped there. */
const timerFired = event('timer.fired', { handle: handleId });
/**
 * The recorder's checksum, read from CPython's own `_ready` and `_scheduled`: after due timers have moved
 * and before the turn's first callback; cancelled ones that still lie there are counted.
 */
const turnCounted = event('turn.counted', { ready: count, timers: count });
/** `_run_once()` returns. */
const turnEnded = event('turn.ended', { turn: v.pipe(count, v.minValue(1)) });

/** A handle is appended to `loop._ready` (not for a timer that fires: see `timer.fired`). */
const handleQueued = event('handle.queued', {
	handle: handleId,
	loop: loopId,
	/** `step`: a task's first step, or one after it gave way. `wakeup`: a future that a task waits for is done. `call`: any other callback. */
	kind: v.picklist(['step', 'wakeup', 'call']),
	/** The task that it steps; `null` for `call`. */
	task: v.nullable(taskId),
	/** The callback's name; for a task's step the coroutine's. */
	label: v.string(),
	/** Whether a beginner should see it: the callback is the program's own (see `py/` for the rule). */
	user: v.boolean(),
	/** The future whose completion queued it (it is one of its done-callbacks). */
	future: v.nullable(awaitableId),
	/** The program's line that led to it, within the callback that runs. */
	line: v.nullable(line)
});
/** `handle._run()` is called. */
const handleBegan = event('handle.began', { handle: handleId });
/**
 * It returns. `raised`: the exception that left it, and then leaves the loop: `SystemExit` or `KeyboardInterrupt`
 * (CPython catches every other one within it). What else is ready stays in the queue.
 */
const handleEnded = event('handle.ended', { handle: handleId, raised: v.nullable(v.string()) });
/** `handle.cancel()` on a handle that is not a timer in the heap. It stays in the queue. */
const handleCancelled = event('handle.cancelled', { handle: handleId });
/** The loop takes a cancelled handle from the head of the queue and does not run it. */
const handleSkipped = event('handle.skipped', { handle: handleId });

/** `call_later` / `call_at`: a TimerHandle is pushed onto `loop._scheduled`. */
const timerSet = event('timer.set', {
	handle: handleId,
	loop: loopId,
	/** `when()`, in the loop's clock. */
	due: seconds,
	/** The callback's name, or what it is for: `sleep(1)`. */
	label: v.string(),
	user: v.boolean(),
	/** The future that it will resolve, where that is known: `asyncio.sleep`'s, or one whose `set_result` is the callback. */
	future: v.nullable(futureId),
	/** An earlier live timer due at the same instant (within 50 µs): a real run may take them in another order. */
	tie: v.nullable(handleId),
	line: v.nullable(line)
});
/** `timer.cancel()` on a timer in the heap. It stays there until `timer.dropped`. */
const timerCancelled = event('timer.cancelled', { handle: handleId });
/** The loop removes a cancelled timer from the heap. */
const timerDropped = event('timer.dropped', { handle: handleId });

/** `create_task`, or what calls it. Its first step follows as `handle.queued` (an eager task begins at once instead). */
const taskCreated = event('task.created', {
	task: taskId,
	loop: loopId,
	/** `get_name()`. */
	name: v.string(),
	/** The coroutine function's name: `fetch_user`. */
	coroutine: v.string(),
	/** The call as the program would write it, arguments bounded: `fetch_user(1)`. */
	call: v.string(),
	/** Whether the coroutine's code is in the program. */
	user: v.boolean(),
	/** The task that created it; `null` outside any task. */
	parent: v.nullable(taskId),
	eager: v.boolean(),
	line: v.nullable(line)
});
/** The first step of its coroutine starts, inside its own handle (or, eager, inside its creator). */
const taskBegan = event('task.began', { task: taskId });
/** A later step starts. `throws`: the exception thrown into the coroutine, if any: `CancelledError`. */
const taskResumed = event('task.resumed', { task: taskId, throws: v.nullable(v.string()) });
/** The step ends at an `await`. */
const taskSuspended = event('task.suspended', {
	task: taskId,
	waiting,
	/** Outermost first. */
	chain: v.array(frame)
});
/** The coroutine returned. `value`: bounded `repr`. */
const taskFinished = event('task.finished', { task: taskId, value: v.string() });
/** The coroutine raised. */
const taskFailed = event('task.failed', {
	task: taskId,
	error: v.string(),
	message: v.string(),
	line: v.nullable(line)
});
/** The coroutine let `CancelledError` through. */
const taskCancelled = event('task.cancelled', { task: taskId });
/** `cancel()` on a task or future. `accepted`: what `cancel()` returned. */
const cancelRequested = event('cancel.requested', {
	target: awaitableId,
	accepted: v.boolean(),
	line: v.nullable(line)
});

/** A future that is not a task first matters: the program made it, or a task or callback depends on it. */
const futureCreated = event('future.created', {
	future: futureId,
	kind: v.picklist(['future', 'sleep', 'gather', 'shield', 'other']),
	/** For `gather`: its children in order. */
	children: v.array(awaitableId),
	line: v.nullable(line)
});
/** `set_result`, `set_exception` or `cancel` on it; its done-callbacks are queued right after. `value`: bounded `repr`. */
const futureResolved = event('future.resolved', {
	future: futureId,
	how: v.picklist(['result', 'exception', 'cancelled']),
	value: v.string(),
	line: v.nullable(line)
});

/** The program called one of its own `async def` functions: nothing of its body runs yet. */
const coroutineCreated = event('coroutine.created', {
	function: v.string(),
	call: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** A function of the program starts (for a coroutine: its first step). `line` is its first. */
const frameEntered = event('frame.entered', {
	function: v.string(),
	call: v.string(),
	coroutine: v.boolean(),
	line,
	task: v.nullable(taskId)
});
/** It returns or lets an exception through. `value`: bounded `repr` of the result, or the exception's name. */
const frameExited = event('frame.exited', {
	function: v.string(),
	how: v.picklist(['returned', 'raised']),
	value: v.string(),
	line,
	task: v.nullable(taskId)
});
/**
 * The program's line starts to run. In a computation of thousands of lines with nothing else between them, only lines that
 * never ran before are written, and likewise calls of functions: a `note.written` says so.
 */
const lineRan = event('line.ran', { line, function: v.string(), task: v.nullable(taskId) });
/** The program, or Python, wrote text. */
const outputWritten = event('output.written', {
	stream: v.picklist(['stdout', 'stderr']),
	text: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** A call that holds the thread, such as `time.sleep`: nothing else runs. `seconds` of virtual time. */
const blockBegan = event('block.began', {
	call: v.string(),
	seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** It returns. */
const blockEnded = event('block.ended', {});
/** An exception is raised in the program's own code, where it starts. */
const exceptionRaised = event('exception.raised', {
	error: v.string(),
	message: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** An `except` (or `finally`) of the program catches it. */
const exceptionCaught = event('exception.caught', {
	error: v.string(),
	line: v.nullable(line),
	task: v.nullable(taskId)
});
/** Python warns. `subject` is the coroutine's or task's name. The text that it printed, if any, is an `output.written` of its own. */
const warningIssued = event('warning.issued', {
	kind: v.picklist(['never-awaited', 'never-retrieved', 'destroyed-pending', 'other']),
	subject: v.string(),
	text: v.string(),
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** The recorder has something to say, such as that nobody answers `input()`. */
const noteWritten = event('note.written', { text: v.string(), line: v.nullable(line) });

export const traceEvent = v.variant('type', [
	runBegan,
	runEnded,
	loopCreated,
	loopBegan,
	stopRequested,
	loopEnded,
	loopClosed,
	turnBegan,
	selectBegan,
	selectEnded,
	timerFired,
	turnCounted,
	turnEnded,
	handleQueued,
	handleBegan,
	handleEnded,
	handleCancelled,
	handleSkipped,
	timerSet,
	timerCancelled,
	timerDropped,
	taskCreated,
	taskBegan,
	taskResumed,
	taskSuspended,
	taskFinished,
	taskFailed,
	taskCancelled,
	cancelRequested,
	futureCreated,
	futureResolved,
	coroutineCreated,
	frameEntered,
	frameExited,
	lineRan,
	outputWritten,
	blockBegan,
	blockEnded,
	exceptionRaised,
	exceptionCaught,
	warningIssued,
	noteWritten
]);
export type TraceEvent = Readonly<v.InferOutput<typeof traceEvent>>;
export type EventType = TraceEvent['type'];
export type EventOf<Type extends EventType> = Extract<TraceEvent, { readonly type: Type }>;

// ---------------------------------------------------------------- the whole file

/** From the program's `#: marker …` and `#: ask …` comments. */
const marker = v.strictObject({
	slug: v.string(),
	title: v.string(),
	kind: v.picklist(['marker', 'ask']),
	/** The line whose first run is the moment. */
	line,
	/** That moment: the position after that line's first `line.ran`. `null`: it never ran. */
	position: v.nullable(v.pipe(count, v.transform(position)))
});
export type Marker = v.InferOutput<typeof marker>;

/** From the `# /// scenario` block (TOML in comments). */
const scenario = v.strictObject({
	title: v.string(),
	lesson: v.string(),
	/** Where it stands among the lessons. */
	order: v.number(),
	blurb: v.string()
});
export type Scenario = v.InferOutput<typeof scenario>;

const limitName = v.picklist(['lines', 'events', 'turns', 'seconds', 'output', 'tasks', 'wall']);
export type LimitName = v.InferOutput<typeof limitName>;

const ended = v.strictObject({
	how: endedHow,
	/** The program's exit status, as the shell would see it. */
	status: v.number(),
	/** One plain sentence, fit to show. */
	message: v.string(),
	/** The exception's class name, where one ended the run. */
	error: v.nullable(v.string()),
	line: v.nullable(line),
	limit: v.nullable(limitName),
	/** The unfinished tasks of a deadlock, or of a run that was cut. */
	waiting: v.array(taskId)
});

export const traceSchema = v.strictObject({
	format: v.literal('loopscope-trace'),
	version: v.literal(TRACE_VERSION),
	recorder: v.strictObject({
		/** The recorder's own version. */
		version: v.string(),
		/** `3.14.2`. */
		python: v.string(),
		/** `3.13`: recorded as that version would do where they differ. */
		compat: v.nullable(v.picklist(['3.13'])),
		/** The limits that were in force. */
		limits: v.strictObject({
			lines: count,
			events: count,
			turns: count,
			/** Virtual. */
			seconds: v.number(),
			/** Bytes. */
			output: count,
			tasks: count,
			/** Characters. */
			repr: count
		})
	}),
	/** `null` for a program without a scenario block. */
	scenario: v.nullable(scenario),
	/** File name without folders, and the text as it was run. */
	source: v.strictObject({ name: v.string(), text: v.string() }),
	markers: v.array(marker),
	ended,
	events: v.array(traceEvent)
});
export type Trace = v.InferOutput<typeof traceSchema>;
