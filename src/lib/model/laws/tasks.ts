import { law } from './law.ts';
import { isDone, isResolved, runningTask, type LoopContext, type TaskState } from '../context.ts';
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

/** Created, or about to be suspended: the two moments at which a task may ask for a step of its own. */
const mayAskForStep = ({ status }: TaskState): boolean =>
	status === 'created' || status === 'running';

export const taskLaws = [
	law('task-number', 'Tasks, futures and loops are numbered in the order in which they are made.', {
		'task.created': ({ tasks }, { task }) => task === `t${String(tasks.size + 1)}`,
		'future.created': ({ futures }, { future }) => future === `f${String(futures.size + 1)}`,
		'loop.created': ({ loops }, { loop }) => loop === `l${String(loops.size + 1)}`
	}),
	law('task-parent', 'A task is created by the code that runs.', {
		'task.created': (context, { parent }) => parent === (runningTask(context)?.id ?? null)
	}),
	law('task-one-callback', 'A task that is not done has at most one callback in the queue.', {
		'handle.queued': ({ tasks }, { task: id, kind }) => {
			if (id === null) return kind === 'call';
			const task = tasks.get(id);
			return kind !== 'call' && task?.handle === null && !isDone(task.status);
		}
	}),
	law('task-step', 'A task asks for a step when it is created or gives way.', {
		'handle.queued': ({ tasks }, { task: id, kind }) => {
			const task = id === null ? undefined : tasks.get(id);
			return kind !== 'step' || (task !== undefined && mayAskForStep(task));
		}
	}),
	law('task-wakes', 'A task wakes only when what it waits for is done.', {
		'handle.queued': (context, { task: id, kind, future }) => {
			if (kind !== 'wakeup') return true;
			const task = id === null ? undefined : context.tasks.get(id);
			if (task === undefined || future === null || !isResolved(context, future)) return false;
			return task.status === 'running' || task.waiting?.future === future;
		}
	}),
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
	law(
		'task-waits',
		'A task that suspends waits for something that is not done, or is ready again.',
		{
			'task.suspended': (context, { task, waiting }) =>
				context.tasks.get(task)?.handle !== null ||
				(waiting.future !== null &&
					exists(context, waiting.future) &&
					!isResolved(context, waiting.future))
		}
	),
	law('task-step-over', "A task's callback runs one step of the task, to its end.", {
		'handle.ended': ({ runningTasks, handles, tasks }, { handle }) => {
			const task = handles.get(handle)?.task ?? null;
			return runningTasks.length === 0 && (task === null || tasks.get(task)?.handle !== handle);
		}
	}),
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
