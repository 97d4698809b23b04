import type { FutureState, LoopContext, TaskState, TaskStatus } from '../context.ts';
import type { LineNumber } from '#lib/base/units.ts';
import type { EventOf, Frame, TaskId } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

/** The context with one task changed. */
function withTask({ tasks }: LoopContext, id: string, change: Partial<TaskState>): Change {
	const task = tasks.get(id);
	return task === undefined ? {} : { tasks: tasks.with(id, { ...task, ...change }) };
}

export function createTask({ tasks }: LoopContext, event: EventOf<'task.created'>): Change {
	const { task: id, loop, name, coroutine, call, user, parent, eager } = event;
	const task: TaskState = {
		id,
		loop,
		name,
		coroutine,
		call,
		user,
		parent,
		eager,
		status: 'created',
		waiting: null,
		chain: [],
		line: null,
		handle: null,
		cause: null,
		cancelRequested: false,
		frames: [],
		steps: 0,
		outcome: null
	};
	return { tasks: tasks.with(id, task) };
}

/** Whoever goes on stands at its own line again, wherever others have run meanwhile. */
export function stepTask(context: LoopContext, { task: id }: { readonly task: TaskId }): Change {
	const task = context.tasks.get(id);
	const steps = (task?.steps ?? 0) + 1;
	const name = task?.frames.findLast((frame) => !frame.yielded)?.function ?? '';
	return {
		...(task?.line != null && {
			current: { line: task.line, function: name, task: id, worker: null }
		}),
		...withTask(context, id, { status: 'running', handle: null, waiting: null, steps }),
		runningTasks: [...context.runningTasks, id]
	};
}

export function suspendTask(context: LoopContext, event: EventOf<'task.suspended'>): Change {
	const { task: id, waiting, chain } = event;
	const task = context.tasks.get(id);
	if (task === undefined) return {};
	const change: Partial<TaskState> = {
		status: 'awaiting',
		waiting,
		chain,
		line: parkedAt(chain) ?? task.line
	};
	return { ...withTask(context, id, change), ...popTask(context) };
}

/** The program's line at which the innermost of its frames stands. */
const parkedAt = (chain: readonly Frame[]): LineNumber | null =>
	chain.findLast(({ file, line }) => file === null && line !== null)?.line ?? null;

export function endTask(
	context: LoopContext,
	{ task: id }: { readonly task: TaskId },
	status: TaskStatus,
	outcome: string
): Change {
	const change: Partial<TaskState> = { status, outcome, waiting: null, chain: [], handle: null };
	return { ...withTask(context, id, change), ...popTask(context) };
}

const popTask = ({ runningTasks }: LoopContext): Change => ({
	runningTasks: runningTasks.slice(0, -1)
});

export function requestCancel(context: LoopContext, event: EventOf<'cancel.requested'>): Change {
	return event.accepted ? withTask(context, event.target, { cancelRequested: true }) : {};
}

export function createFuture({ futures }: LoopContext, event: EventOf<'future.created'>): Change {
	const { future: id, kind, children } = event;
	const future: FutureState = { id, kind, children, status: 'pending' };
	return { futures: futures.with(id, future) };
}

export function resolveFuture({ futures }: LoopContext, event: EventOf<'future.resolved'>): Change {
	const future = futures.get(event.future);
	if (future === undefined) return {};
	return { futures: futures.with(future.id, { ...future, status: event.how }) };
}
