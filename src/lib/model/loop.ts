import { setup, assign, type SnapshotFrom } from 'xstate';
import { apply } from './apply/apply.ts';
import type { LoopContext } from './context.ts';
import { firstContext } from './first-context.ts';
import type { EventType, TraceEvent } from '#lib/trace/format.ts';

/** A transition that the laws must allow. */
const lawful = { guard: 'lawful', actions: 'apply' } as const;
const to = <Target extends string>(target: Target) => ({ ...lawful, target });
const on = <Type extends EventType>(types: readonly Type[]) =>
	Object.fromEntries(types.map((type) => [type, lawful])) as Record<Type, typeof lawful>;

/** Python may say something, or clear something up, such as a socket that nobody holds, at any time. */
const anywhere = {
	...on(['note.written', 'warning.issued', 'output.written', 'connection.closed', 'server.closed']),
	'run.ended': to('ended')
};

/** Another thread may go on wherever the main one waits, and is started, or told of, by its code. */
const threads = on([
	'worker.started',
	'worker.resumed',
	'worker.suspended',
	'worker.ended',
	'job.queued',
	'job.began',
	'job.ended'
]);

/**
 * What code of the program can do. Some of it runs between the loop's own deeds, too: a `__del__` or an exception
 * handler, when the last handle that held something is let go.
 */
const stray = {
	...anywhere,
	...threads,
	...on([
		'line.ran',
		'frame.entered',
		'frame.exited',
		'frame.yielded',
		'frame.resumed',
		'values.changed',
		'chance.used',
		'coroutine.created',
		'exception.raised',
		'exception.caught',
		'stop.requested',
		'handle.queued',
		'handle.cancelled',
		'timer.set',
		'timer.cancelled',
		'task.created',
		'cancel.requested',
		'future.created',
		'future.resolved',
		'object.created',
		'object.changed',
		'server.opened',
		'connection.opened',
		'connection.accepted',
		'connection.refused',
		'bytes.sent',
		'bytes.received'
	])
};

/** What a program can do while its code runs: in a callback, or outside every loop. */
const code = { ...stray, ...on(['loop.created', 'loop.closed']), 'block.began': to('blocked') };

/**
 * The event loop, as far as a trace can tell: its states are what CPython's `_run_once` can be doing,
 * and what a program does around it. It applies what the trace says and never works out what happens next.
 * The order of a turn is in its states; `lawful-loop.ts` gives it the other laws.
 */
export const loopMachine = setup({
	types: { context: {} as LoopContext, events: {} as TraceEvent },
	// A recording is held to the laws once, when it is made (`lawful-loop.ts`), and not at every seek.
	guards: {
		lawful: () => true,
		lawfulInCallback: ({ context }) => context.running !== null
	},
	actions: { apply: assign(({ context, event }) => apply(context, event)) }
}).createMachine({
	id: 'loop',
	context: firstContext,
	initial: 'unstarted',
	states: {
		unstarted: { on: { 'run.began': to('outside') } },
		/** The program runs outside every loop: all of a synchronous one, and the lines around `asyncio.run`. */
		outside: { on: { ...code, 'loop.began': to('starting') } },
		/** `run_forever` was called and has not turned yet. */
		starting: { on: { ...stray, 'turn.began': to('preparing') } },
		/** Between two turns. */
		turned: { on: { ...stray, 'turn.began': to('preparing'), 'loop.ended': to('outside') } },
		/** Cancelled timers leave the heap, and the timeout is worked out. */
		preparing: { on: { ...stray, 'timer.dropped': lawful, 'select.began': to('selecting') } },
		/** Other threads go on meanwhile (a law sees to it that nothing else does). */
		selecting: { on: { ...stray, 'select.ended': to('movingDue') } },
		/** News from outside is queued, then what is due. */
		movingDue: {
			on: {
				...stray,
				'io.polled': lawful,
				'timer.fired': lawful,
				'turn.counted': to('betweenCallbacks')
			}
		},
		betweenCallbacks: {
			on: {
				...stray,
				'handle.skipped': lawful,
				'handle.began': to('inCallback'),
				'turn.ended': to('turned')
			}
		},
		inCallback: {
			on: {
				...code,
				...on(['task.began', 'task.resumed', 'task.suspended']),
				...on(['task.finished', 'task.failed', 'task.cancelled']),
				'handle.ended': to('betweenCallbacks')
			}
		},
		/** A call holds the main thread: nothing else runs but other threads. */
		blocked: {
			on: {
				...stray,
				'block.ended': [
					{ guard: 'lawfulInCallback', actions: 'apply', target: 'inCallback' },
					to('outside')
				]
			}
		},
		ended: {}
	}
});

type Phase = SnapshotFrom<typeof loopMachine>['value'];

/** The loop at one position. */
export interface LoopSnapshot {
	/** What the loop, or the program around it, is doing: a state of the machine. */
	readonly value: Phase;
	readonly context: LoopContext;
}

/** Before the first event. */
export const firstSnapshot = (): LoopSnapshot => ({ value: 'unstarted', context: firstContext });

/** One way out of a phase, as the machine has it. */
interface Way {
	readonly to: Phase;
	readonly inCallback: boolean;
}

/**
 * The machine's transitions, read off it once. XState's own `transition` makes an actor, a list of actions and a
 * snapshot for each event: ten times the work of what the event changes, and a seek takes many events.
 */
const ways = new Map(
	Object.values(loopMachine.states).map(
		({ key, transitions }): [string, ReadonlyMap<string, readonly Way[]>] => [
			key,
			new Map(
				[...transitions].map(([type, those]) => [
					type,
					those.map(({ target, guard }) => ({
						to: (target?.[0]?.key ?? key) as Phase,
						inCallback: guard === 'lawfulInCallback'
					}))
				])
			)
		]
	)
);

/**
 * The loop after one more event of a trace that was found lawful (`lawful-loop.ts`). Pure.
 *
 * @throws Error - It was not: the event cannot come in this phase.
 */
export function step({ value, context }: LoopSnapshot, event: TraceEvent): LoopSnapshot {
	const way = ways
		.get(value)
		?.get(event.type)
		?.find(({ inCallback }) => !inCallback || context.running !== null);
	if (way !== undefined) return { value: way.to, context: apply(context, event) };
	const at = String(context.position);
	throw new Error(`Event ${at} (${event.type}) cannot come while the loop is ${value}.`);
}
