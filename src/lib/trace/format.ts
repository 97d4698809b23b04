/**
 * The trace: the recording of one run of one Python program. This file is its specification.
 *
 * The events are in `events/`, what they are made of in `values.ts`. Each shape is a valibot schema, so that the types, the parser (`parse.ts`) and the published
 * JSON Schema (`json-schema.ts`) can't drift apart. Inside the app only the types are imported.
 *
 * Conventions: plain JSON; `null` rather than missing; ids are a letter and a number (`t1` a task,
 * `h1` a handle, `f1` a future that is not a task, `l1` a loop, `o1` a lock or queue, `w1` a thread); times are virtual seconds since
 * the program began; lines count from 1 and are lines of the program's own text.
 */
import * as v from 'valibot';
import { position } from '#lib/base/units.ts';
import * as code from './events/code.ts';
import * as handles from './events/handles.ts';
import * as loop from './events/loop.ts';
import * as network from './events/network.ts';
import * as objects from './events/objects.ts';
import * as tasks from './events/tasks.ts';
import * as workers from './events/workers.ts';
import { count, endedHow, line, seconds, taskId } from './values.ts';

export type {
	AwaitableId,
	ConnectionId,
	EndedHow,
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
} from './values.ts';

/** Bump with every change to the shapes below, add one upgrader and one line to CHANGELOG-trace.md. */
export const TRACE_VERSION = 2;

export const traceEvent = v.variant(
	'type',
	[
		loop.runBegan,
		loop.runEnded,
		loop.loopCreated,
		loop.loopBegan,
		loop.stopRequested,
		loop.loopEnded,
		loop.loopClosed,
		loop.turnBegan,
		loop.selectBegan,
		loop.selectEnded,
		handles.timerFired,
		loop.turnCounted,
		loop.turnEnded,
		handles.handleQueued,
		handles.handleBegan,
		handles.handleEnded,
		handles.handleCancelled,
		handles.handleSkipped,
		handles.timerSet,
		handles.timerCancelled,
		handles.timerDropped,
		tasks.taskCreated,
		tasks.taskBegan,
		tasks.taskResumed,
		tasks.taskSuspended,
		tasks.taskFinished,
		tasks.taskFailed,
		tasks.taskCancelled,
		tasks.cancelRequested,
		tasks.futureCreated,
		tasks.futureResolved,
		code.coroutineCreated,
		code.frameEntered,
		code.frameExited,
		code.lineRan,
		code.outputWritten,
		code.blockBegan,
		code.blockEnded,
		code.exceptionRaised,
		code.exceptionCaught,
		code.warningIssued,
		code.noteWritten,
		code.frameYielded,
		code.frameResumed,
		code.valuesChanged,
		code.chanceUsed,
		objects.objectCreated,
		objects.objectChanged,
		workers.workerStarted,
		workers.workerResumed,
		workers.workerSuspended,
		workers.workerEnded,
		workers.jobQueued,
		workers.jobBegan,
		workers.jobEnded,
		network.serverOpened,
		network.serverClosed,
		network.connectionOpened,
		network.connectionAccepted,
		network.connectionRefused,
		network.bytesSent,
		network.bytesReceived,
		network.connectionClosed,
		network.ioPolled
	],
	({ received }) => `No event is of the type ${received}`
);
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
	blurb: v.string(),
	/** Virtual seconds that bytes take from one socket to another. */
	latency: seconds
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
