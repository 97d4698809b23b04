/** Tasks, and the futures that they wait for. */
import * as v from 'valibot';
import { awaitableId, event, frame, futureId, line, loopId, taskId, waiting } from '../values.ts';

/** `create_task`, or what calls it. Its first step follows as `handle.queued` (an eager task begins at once instead). */
export const taskCreated = event('task.created', {
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
export const taskBegan = event('task.began', { task: taskId });
/** A later step starts. `throws`: the exception thrown into the coroutine, if any: `CancelledError`. */
export const taskResumed = event('task.resumed', { task: taskId, throws: v.nullable(v.string()) });
/** The step ends at an `await`. */
export const taskSuspended = event('task.suspended', {
	task: taskId,
	waiting,
	/** Outermost first. */
	chain: v.array(frame)
});
/** The coroutine returned. `value`: bounded `repr`. */
export const taskFinished = event('task.finished', { task: taskId, value: v.string() });
/** The coroutine raised. */
export const taskFailed = event('task.failed', {
	task: taskId,
	error: v.string(),
	message: v.string(),
	line: v.nullable(line)
});
/** The coroutine let `CancelledError` through. */
export const taskCancelled = event('task.cancelled', { task: taskId });
/** `cancel()` on a task or future. `accepted`: what `cancel()` returned. */
export const cancelRequested = event('cancel.requested', {
	target: awaitableId,
	accepted: v.boolean(),
	line: v.nullable(line)
});

/** A future that is not a task first matters: the program made it, or a task or callback depends on it. */
export const futureCreated = event('future.created', {
	future: futureId,
	/** `worker`: for what a job in a thread will give. */
	kind: v.picklist(['future', 'sleep', 'gather', 'shield', 'worker', 'other']),
	/** For `gather`: its children in order. */
	children: v.array(awaitableId),
	line: v.nullable(line)
});
/** `set_result`, `set_exception` or `cancel` on it; its done-callbacks are queued right after. `value`: bounded `repr`. */
export const futureResolved = event('future.resolved', {
	future: futureId,
	how: v.picklist(['result', 'exception', 'cancelled']),
	value: v.string(),
	line: v.nullable(line)
});
