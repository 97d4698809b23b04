import { law } from './law.ts';
import {
	isDone,
	isResolved,
	runningTask,
	type LoopContext,
	type TaskState,
	type TaskStatus
} from '../context.ts';
import type { AwaitableId, TaskId } from '#lib/trace/format.ts';

interface OfTask {
	readonly task: TaskId;
}

const isInnermost = (context: LoopContext, { task }: OfTask): boolean =>
	context.runningTasks.at(-1) === task;

/** Its own handle runs, or it is eager and begins inside its creator. */
const mayStep = (context: LoopContext, { task: id }: OfTask): boolean => {
	const task = context.tasks.get(id);
	if (task?.status === 'ready') return task.handle !== null && task.handle === context.running;
	return task?.status === 'created' && task.eager;
};

const exists = ({ tasks, futures }: LoopContext, id: AwaitableId): boolean =>
	(tasks.get(id) ?? futures.get(id)) !== undefined;

/** New, or suspended by giving way (`sleep(0)`): the two moments at which a task asks for a step of its own. */
const mayAskForStep = ({ status, waiting }: TaskState): boolean =>
	status === 'created' || (status === 'awaiting' && waiting?.kind === 'yield');

/** Done, in the queue again, or waiting for something that is not done: a task is never forgotten. */
function isSettled(context: LoopContext, { status, handle, waiting }: TaskState): boolean {
	if (isDone(status) || handle !== null) return true;
	const future = waiting?.future ?? null;
	return future !== null && !isResolved(context, future);
}

/** The states in which a task has no callback in the queue, and may get one. */
const WITHOUT_CALLBACK: ReadonlySet<TaskStatus> = new Set(['created', 'awaiting']);

export const taskLaws = [
	law('task-number', 'Tasks, futures and loops are numbered in the order in which they are made.', {
		'task.created': ({ tasks }, { task }) => task === `t${String(tasks.size + 1)}`,
		'future.created': ({ futures }, { future }) => future === `f${String(futures.size + 1)}`,
		'loop.created': ({ loops }, { loop }) => loop === `l${String(loops.size + 1)}`
	}),
	law('task-parent', 'A task is created by the code that runs.', {
		'task.created': (context, { parent }) => parent === (runningTask(context)?.id ?? null)
	}),
	law(
		'task-one-callback',
		'A task has at most one callback in the queue, and none once it is done.',
		{
			'handle.queued': ({ tasks }, { task: id, kind }) => {
				if (id === null) return kind === 'call';
				const task = tasks.get(id);
				return kind !== 'call' && task?.handle === null && WITHOUT_CALLBACK.has(task.status);
			}
		}
	),
	law('task-step', 'A task asks for a step when it is created or gives way.', {
		'handle.queued': ({ tasks }, { task: id, kind }) => {
			const task = id === null ? undefined : tasks.get(id);
			return kind !== 'step' || (task !== undefined && mayAskForStep(task));
		}
	}),
	law(
		'task-wakes',
		'Done-callbacks come only when their future is done, and wake only who waits for it.',
		{
			'handle.queued': (context, { task: id, kind, future }) => {
				if (future === null) return kind !== 'wakeup';
				if (!isResolved(context, future)) return false;
				return (
					kind !== 'wakeup' || (id !== null && context.tasks.get(id)?.waiting?.future === future)
				);
			}
		}
	),
	law('task-own-callback', 'A task runs only when its own callback runs, and one step at a time.', {
		'task.began': mayStep,
		'task.resumed': mayStep
	}),
	law('task-begins-once', 'A task begins once, and every later step resumes it.', {
		'task.began': ({ tasks }, { task }) => tasks.get(task)?.steps === 0,
		'task.resumed': ({ tasks }, { task, throws }) =>
			throws !== null || (tasks.get(task)?.steps ?? 0) > 0
	}),
	law('task-running', 'Only the task that runs can suspend or finish.', {
		'task.suspended': isInnermost,
		'task.finished': isInnermost,
		'task.failed': isInnermost,
		'task.cancelled': isInnermost
	}),
	law('task-waits', 'A task that suspends waits for something that exists, or gives way.', {
		'task.suspended': (context, { waiting: { kind, future, timer } }) => {
			if (future === null) return kind === 'yield';
			const timerStands = timer === null || context.handles.get(timer)?.kind === 'timer';
			return kind !== 'yield' && exists(context, future) && timerStands;
		}
	}),
	law('task-step-over', "A task's callback runs one step of the task, to its end.", {
		'handle.ended': ({ runningTasks, handles, tasks }, { handle }) => {
			const task = handles.get(handle)?.task ?? null;
			return runningTasks.length === 0 && (task === null || tasks.get(task)?.handle !== handle);
		}
	}),
	law(
		'task-kept',
		'After its step a task is done, in the queue again, or waits for something that is not done.',
		{
			'handle.ended': (context, { handle }) => {
				const task = context.tasks.get(context.handles.get(handle)?.task ?? '');
				return task === undefined || isSettled(context, task);
			}
		}
	),
	law('cancel-answer', 'A task accepts a request to cancel as long as it is not done.', {
		'cancel.requested': (context, { target, accepted }) => {
			const task = context.tasks.get(target);
			return task === undefined ? exists(context, target) : accepted === !isDone(task.status);
		}
	}),
	law('future-once', 'A future is resolved once.', {
		'future.resolved': ({ futures }, { future }) => futures.get(future)?.status === 'pending'
	})
];
