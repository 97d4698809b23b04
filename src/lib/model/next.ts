import { nextArrival } from './arriving.ts';
import { nearestTimer } from './clock.ts';
import { isDone, loopOf, runningTask, type LoopContext, type LoopState } from './context.ts';
import type { LoopSnapshot } from './loop.ts';
import type { LoopSeconds } from '#lib/base/units.ts';
import { threadBefore } from './working.ts';
import type { HandleId, TaskId, WorkerId } from '#lib/trace/format.ts';

/** What the loop will do next, as far as its state tells; the reason is for the narration to word. */
export type Next =
	/** The head of the ready queue. `after`: the callback that runs now, and must return first. */
	| {
			readonly kind: 'callback';
			readonly handle: HandleId;
			readonly task: TaskId | null;
			readonly reason: 'first-in-queue';
			readonly after: HandleId | null;
	  }
	/** Nothing is ready: the nearest timer will fire. `wakes`: the task that waits for it. */
	| {
			readonly kind: 'timer';
			readonly handle: HandleId;
			readonly due: LoopSeconds;
			readonly wakes: TaskId | null;
			readonly reason: 'nearest-timer' | 'overdue-timer';
			readonly after: HandleId | null;
	  }
	/** Nothing is ready: a thread goes on before any timer fires. */
	| {
			readonly kind: 'worker';
			readonly worker: WorkerId;
			/** `null`: nobody knows when, but it may have news before any timer fires. */
			readonly due: LoopSeconds | null;
			readonly reason: 'nearest-worker';
	  }
	/** Nothing is ready: a socket has news before any timer fires. */
	| { readonly kind: 'socket'; readonly due: LoopSeconds; readonly reason: 'nearest-news' }
	/** The callback or call that holds the thread goes on; the queue says nothing of what comes then. */
	| {
			readonly kind: 'same';
			readonly handle: HandleId | null;
			readonly task: TaskId | null;
			readonly reason: 'still-running' | 'blocked' | 'outside-loop';
	  }
	/** Nothing, ever. `waiting`: the tasks that are left. */
	| {
			readonly kind: 'nothing';
			readonly reason: 'ended' | 'stopping' | 'nothing-to-wait-for';
			readonly waiting: readonly TaskId[];
	  };

/** Which callback or timer is next, and why; or that nothing will ever come. */
export function whatRunsNext({ context, value }: LoopSnapshot): Next {
	if (value === 'ended') return nothing(context, 'ended');
	if (value === 'blocked') return same(context, 'blocked');
	const loop = loopOf(context);
	if (loop === undefined || loop.status !== 'running') return same(context, 'outside-loop');
	// In a turn whose callbacks have all begun, a stopped loop takes nothing more.
	const lastTurnOver = loop.stopping && context.batch.begun >= context.batch.size && loop.turns > 0;
	if (lastTurnOver && context.running === null) return nothing(context, 'stopping');
	return nextOf(context, loop);
}

function nextOf(context: LoopContext, loop: LoopState): Next {
	if (context.worker !== null) {
		return { kind: 'worker', worker: context.worker, due: context.now, reason: 'nearest-worker' };
	}
	const head = liveHead(context, loop);
	if (head !== null) {
		const task = context.handles.get(head)?.task ?? null;
		return {
			kind: 'callback',
			handle: head,
			task,
			reason: 'first-in-queue',
			after: context.running
		};
	}
	const timer = nearestTimer(context, loop);
	const due = timer === null ? null : (context.handles.get(timer)?.due ?? null);
	const thread = context.running === null ? threadBefore(context, due) : null;
	if (thread !== null) {
		const until = thread.waiting?.until ?? null;
		return { kind: 'worker', worker: thread.id, due: until, reason: 'nearest-worker' };
	}
	const news = newsBefore(context, due);
	if (news !== null) return { kind: 'socket', due: news, reason: 'nearest-news' };
	if (timer !== null && due !== null) {
		const reason = due <= context.now ? 'overdue-timer' : 'nearest-timer';
		const wakes = sleeperOf(context, timer);
		return { kind: 'timer', handle: timer, due, wakes, reason, after: context.running };
	}
	return context.running === null
		? nothing(context, 'nothing-to-wait-for')
		: same(context, 'still-running');
}

/** When select returns with a socket before the nearest timer is due. */
function newsBefore(context: LoopContext, due: LoopSeconds | null): LoopSeconds | null {
	if (context.running !== null) return null;
	if (context.news.left > 0 || context.news.queues > 0) return context.now;
	const arrival = nextArrival(context);
	return arrival !== null && (due === null || arrival < due) ? arrival : null;
}

/** The first in the queue that was not cancelled: cancelled ones are skipped. */
function liveHead({ handles }: LoopContext, { ready }: LoopState): HandleId | null {
	for (const id of ready) if (handles.get(id)?.cancelled === false) return id;
	return null;
}

function sleeperOf({ tasks }: LoopContext, timer: HandleId): TaskId | null {
	for (const { id, status, waiting } of tasks) {
		if (status === 'awaiting' && waiting?.timer === timer) return id;
	}
	return null;
}

const same = (context: LoopContext, reason: Extract<Next, { kind: 'same' }>['reason']): Next => ({
	kind: 'same',
	handle: context.running,
	task: runningTask(context)?.id ?? null,
	reason
});

const nothing = (
	{ tasks }: LoopContext,
	reason: Extract<Next, { kind: 'nothing' }>['reason']
): Next => ({
	kind: 'nothing',
	reason,
	waiting: [...tasks].filter(({ status }) => !isDone(status)).map(({ id }) => id)
});
