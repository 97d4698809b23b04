import { setup, assign, initialTransition, transition, type SnapshotFrom } from 'xstate';
import { apply } from './apply/apply.ts';
import type { LoopContext } from './context.ts';
import { firstContext } from './first-context.ts';
import type { EventType, TraceEvent } from '#lib/trace/format.ts';

/** A transition that the laws must allow. */
const lawful = { guard: 'lawful', actions: 'apply' } as const;
const to = <Target extends string>(target: Target) => ({ ...lawful, target });
const on = <Type extends EventType>(types: readonly Type[]) =>
	Object.fromEntries(types.map((type) => [type, lawful])) as Record<Type, typeof lawful>;

/** Python may say something, or clear something up, at any time. */
const anywhere = {
	...on(['note.written', 'warning.issued', 'output.written']),
	'run.ended': to('ended')
};

/**
 * What code of the program can do. Some of it runs between the loop's own deeds, too: a `__del__` or an exception
 * handler, when the last handle that held something is let go.
 */
const stray = {
	...anywhere,
	...on([
		'line.ran',
		'frame.entered',
		'frame.exited',
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
		'server.opened',
		'server.closed',
		'connection.opened',
		'connection.accepted',
		'connection.refused',
		'connection.closed',
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
		selecting: { on: { ...anywhere, 'select.ended': to('movingDue') } },
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
		/** A call holds the thread: nothing else runs. */
		blocked: {
			on: {
				'run.ended': to('ended'),
				'block.ended': [
					{ guard: 'lawfulInCallback', actions: 'apply', target: 'inCallback' },
					to('outside')
				]
			}
		},
		ended: {}
	}
});

export type LoopSnapshot = SnapshotFrom<typeof loopMachine>;

/** Before the first event. */
export const firstSnapshot = (): LoopSnapshot => initialTransition(loopMachine)[0];

/**
 * The loop after one more event of a trace that was found lawful (`lawful-loop.ts`). Pure.
 *
 * @throws Error - It was not: the event cannot come in this phase.
 */
export function step(snapshot: LoopSnapshot, event: TraceEvent): LoopSnapshot {
	const [next] = transition(loopMachine, snapshot, event);
	if (next.context !== snapshot.context) return next;
	const at = String(snapshot.context.position);
	throw new Error(`Event ${at} (${event.type}) cannot come while the loop is ${snapshot.value}.`);
}
