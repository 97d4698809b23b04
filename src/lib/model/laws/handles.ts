import { law } from './law.ts';
import { MICROSECOND, RESOLUTION } from '../clock.ts';
import { loopOf, type LoopContext } from '../context.ts';
import type { HandleId } from '#lib/trace/format.ts';

const isHead = (context: LoopContext, { handle }: { readonly handle: HandleId }): boolean =>
	loopOf(context)?.ready.head === handle;
const isTimer = (context: LoopContext, { handle }: { readonly handle: HandleId }): boolean => {
	const loop = context.handles.get(handle)?.loop;
	return loop !== undefined && context.loops.get(loop)?.timers.includes(handle) === true;
};
const isCancelled = ({ handles }: LoopContext, handle: HandleId): boolean =>
	handles.get(handle)?.cancelled === true;
const isNext = ({ handlesMade }: LoopContext, { handle }: { readonly handle: HandleId }): boolean =>
	handle === `h${String(handlesMade + 1)}`;
const batchLasts = ({ batch }: LoopContext): boolean => batch.begun < batch.size;

/** How far two due times may be apart to count as one instant, in seconds. */
const TIE = 50 * MICROSECOND;

export const handleLaws = [
	law('queue-head', 'The head of the ready queue runs next.', {
		'handle.began': isHead,
		'handle.skipped': isHead
	}),
	law('queue-batch', 'What becomes ready during a turn waits for the next one.', {
		'handle.began': batchLasts,
		'handle.skipped': batchLasts
	}),
	law('queue-emptied', 'A turn runs all that was ready when its callbacks began.', {
		'turn.ended': ({ batch, raised }) => raised || batch.begun === batch.size
	}),
	law(
		'cancelled-skipped',
		'A cancelled callback never runs, and only a cancelled one is skipped.',
		{
			'handle.began': (context, { handle }) => !isCancelled(context, handle),
			'handle.skipped': (context, { handle }) => isCancelled(context, handle),
			'handle.cancelled': (context, { handle }) => context.handles.get(handle)?.cancelled === false
		}
	),
	law('callback-same', 'The callback that returns is the one that runs.', {
		'handle.ended': ({ running }, { handle }) => running === handle
	}),
	law('timer-known', 'A timer fires, is cancelled or is dropped only while it is in the heap.', {
		'timer.fired': isTimer,
		'timer.cancelled': isTimer,
		'timer.dropped': isTimer,
		'handle.cancelled': (context, event) => !isTimer(context, event)
	}),
	law('timer-due', 'A timer fires only when it is due.', {
		'timer.fired': ({ handles }, { handle, at }) =>
			(handles.get(handle)?.due ?? Infinity) < at + RESOLUTION
	}),
	law('timer-order', 'The timer that is due first fires first.', {
		'timer.fired': (context, { handle }) => loopOf(context)?.timers[0] === handle
	}),
	law('timer-cancelled', 'Only a cancelled timer is dropped, and it is cancelled once.', {
		'timer.dropped': (context, { handle }) => isCancelled(context, handle),
		'timer.cancelled': (context, { handle }) => !isCancelled(context, handle)
	}),
	law(
		'timer-head',
		'Cancelled timers at the head of the heap are dropped before the loop selects.',
		{
			'select.began': (context) => {
				const head = loopOf(context)?.timers[0];
				return head === undefined || !isCancelled(context, head);
			}
		}
	),
	law(
		'timer-moved',
		'Every timer that is due joins the queue before the turn runs its callbacks.',
		{
			'turn.counted': (context, { at }) => {
				const head = loopOf(context)?.timers[0];
				const due = head === undefined ? undefined : context.handles.get(head)?.due;
				return (due ?? Infinity) >= at + RESOLUTION;
			}
		}
	),
	law('timer-tie', 'A tie names an earlier timer that is due at the same instant.', {
		'timer.set': ({ handles }, { tie, due }) => {
			const other = tie === null ? due : handles.get(tie)?.due;
			return other !== undefined && other !== null && Math.abs(other - due) <= TIE;
		}
	}),
	law('timer-purpose', 'A timer that ends a sleep has a future to resolve.', {
		'timer.set': ({ futures }, { future }) => future === null || futures.get(future) !== undefined
	}),
	law('counts', "The queues hold as many callbacks and timers as CPython's own loop counted.", {
		'turn.counted': (context, { ready, timers }) => {
			const loop = loopOf(context);
			return loop?.ready.size === ready && loop.timers.length === timers;
		}
	}),
	law('handle-number', 'Handles are numbered in the order in which they are made.', {
		'handle.queued': isNext,
		'timer.set': isNext
	})
];
