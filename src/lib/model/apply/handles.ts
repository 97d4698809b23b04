import { withLoop } from './loops.ts';
import { insertTimer } from '../clock.ts';
import {
	loopOf,
	type Cause,
	type HandleState,
	type LoopContext,
	type TaskState
} from '../context.ts';
import type { Sequence } from '#lib/base/sequence.ts';
import { position } from '#lib/base/units.ts';
import type { EventOf, HandleId } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

export function queueHandle(context: LoopContext, event: EventOf<'handle.queued'>): Change {
	const { handle: id, loop, kind, task: taskId, label, user, future, line } = event;
	const handle: HandleState = {
		id,
		loop,
		kind,
		task: taskId,
		label,
		user,
		future,
		line,
		due: null,
		tie: null,
		cancelled: false
	};
	const ready = context.loops.get(loop)?.ready.with(id);
	const change: Change = {
		...(ready && withLoop(context, loop, { ready })),
		handles: context.handles.with(id, handle),
		handlesMade: context.handlesMade + 1,
		// Between select and the first callback: its socket's news.
		...(context.news.queues > 0 && { news: { ...context.news, queues: context.news.queues - 1 } })
	};
	const task = taskId === null ? undefined : context.tasks.get(taskId);
	if (task === undefined) return change;
	const waiting = task.waiting?.kind === 'yield' ? task.waiting : null;
	const cause = causeOf(context, event);
	const next: TaskState = { ...task, status: 'ready', handle: id, cause, waiting };
	return { ...change, tasks: context.tasks.with(task.id, next) };
}

const causeOf = (context: LoopContext, { future, line }: EventOf<'handle.queued'>): Cause => ({
	future,
	handle: context.worker === null ? context.running : null,
	task: context.worker === null ? (context.runningTasks.at(-1) ?? null) : null,
	worker: context.worker,
	line,
	at: position(context.position)
});

export function setTimer(context: LoopContext, event: EventOf<'timer.set'>): Change {
	const { handle: id, loop, label, user, future, due, tie, line } = event;
	const handle: HandleState = {
		id,
		loop,
		kind: 'timer',
		task: null,
		label,
		user,
		future,
		due,
		tie,
		line,
		cancelled: false
	};
	const timers = insertTimer(context, context.loops.get(loop)?.timers ?? [], id, due);
	return {
		...withLoop(context, loop, { timers }),
		handles: context.handles.with(id, handle),
		handlesMade: context.handlesMade + 1
	};
}

export function fireTimer(context: LoopContext, { handle }: EventOf<'timer.fired'>): Change {
	const loop = loopOf(context);
	if (loop === undefined) return {};
	const timers = loop.timers.filter((id) => id !== handle);
	return withLoop(context, loop.id, { timers, ready: loop.ready.with(handle) });
}

export function dropTimer(context: LoopContext, { handle: id }: EventOf<'timer.dropped'>): Change {
	const loop = context.handles.get(id)?.loop;
	const timers = loop && context.loops.get(loop)?.timers.filter((other) => other !== id);
	return {
		...(timers && withLoop(context, loop, { timers })),
		handles: context.handles.without(id)
	};
}

export function cancelHandle(
	{ handles }: LoopContext,
	{ handle: id }: { readonly handle: HandleId }
): Change {
	const handle = handles.get(id);
	return handle === undefined ? {} : { handles: handles.with(id, { ...handle, cancelled: true }) };
}

export const beginHandle = (context: LoopContext, { handle }: EventOf<'handle.began'>): Change => ({
	...takeHead(context),
	running: handle,
	raised: false
});

export const endHandle = (
	{ handles }: LoopContext,
	{ handle, raised }: EventOf<'handle.ended'>
): Change => ({ running: null, raised: raised !== null, handles: handles.without(handle) });

export const skipHandle = (
	context: LoopContext,
	{ handle }: EventOf<'handle.skipped'>
): Change => ({ ...takeHead(context), handles: context.handles.without(handle) });

function takeHead(context: LoopContext): Change {
	const loop = loopOf(context);
	if (loop === undefined) return {};
	const ready: Sequence<HandleId> = loop.ready.withoutHead();
	const { size, begun } = context.batch;
	return { ...withLoop(context, loop.id, { ready }), batch: { size, begun: begun + 1 } };
}
