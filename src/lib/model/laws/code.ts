import { law, lawOfAll } from './law.ts';
import { frameAt, neverBegan, ownerOf } from '../frames.ts';
import { loopOf, type LoopContext } from '../context.ts';
import type { TaskId } from '#lib/trace/format.ts';

const isOfRunning = (context: LoopContext, { task }: { readonly task: TaskId | null }): boolean =>
	task === (context.worker === null ? (context.runningTasks.at(-1) ?? null) : null);

function hasLeft({ tasks }: LoopContext, { task: id }: { readonly task: TaskId }): boolean {
	const task = tasks.get(id);
	return task === undefined || task.frames.every((frame) => frame.function !== task.coroutine);
}

/**
 * Whether code of the program may be running: in a callback or outside every loop; or, between two deeds of the loop,
 * in a function that was entered there (a `__del__`, an exception handler), or in a suspended one that is being closed,
 * of which only its lines tell.
 */
function isCalled(context: LoopContext): boolean {
	const loop = loopOf(context);
	if (context.worker !== null || context.running !== null || loop?.status !== 'running')
		return true;
	return context.frames.length > context.framesAround || context.current?.task === null;
}

const openFrame = (
	context: LoopContext,
	name: string,
	task: TaskId | null,
	yielded: boolean
): boolean => frameAt(context, name, task ?? context.worker, yielded) !== null;

export const codeLaws = [
	law(
		'code-of-task',
		'Code runs in the task that runs, or outside all tasks when none does or a thread does.',
		{
			'line.ran': isOfRunning,
			'frame.entered': isOfRunning,
			'frame.exited': isOfRunning,
			'coroutine.created': isOfRunning,
			'output.written': isOfRunning,
			'block.began': isOfRunning,
			'exception.raised': isOfRunning,
			'frame.yielded': isOfRunning,
			'frame.resumed': isOfRunning,
			'values.changed': isOfRunning,
			'chance.used': isOfRunning,
			'exception.caught': isOfRunning
		}
	),
	law(
		'stray-code',
		"Between callbacks nothing of the program runs but what Python's clearing up calls.",
		{
			'line.ran': (context, { function: name }) =>
				isCalled(context) || ownerOf(context, name, context.worker) !== undefined,
			'handle.queued': (context, { task: id, kind }) => {
				const task = id === null ? undefined : context.tasks.get(id);
				if (kind === 'call' && context.news.queues > 0) return true;
				// An async generator that nobody holds any more is closed by a task of the library's own.
				return isCalled(context) || (task?.status === 'created' && !task.user);
			},
			'handle.cancelled': isCalled,
			'timer.set': isCalled,
			'timer.cancelled': isCalled,
			'stop.requested': isCalled,
			'cancel.requested': isCalled,
			'coroutine.created': isCalled,
			'future.created': isCalled,
			'future.resolved': isCalled
		}
	),
	law('frame-open', 'A function is left only after it was entered.', {
		'frame.exited': (context, event) =>
			neverBegan(context, event) ||
			ownerOf(context, event.function, event.task ?? context.worker) !== undefined
	}),
	law('frame-yields', 'A generator yields while it runs, and goes on only after it has yielded.', {
		'frame.yielded': (context, { function: name, task }) => openFrame(context, name, task, false),
		'frame.resumed': (context, { function: name, task }) => openFrame(context, name, task, true)
	}),
	law('frame-left', "A task is done only when its coroutine's function has been left.", {
		'task.finished': hasLeft,
		'task.failed': hasLeft,
		'task.cancelled': hasLeft
	})
];

export const numberLaws = [
	lawOfAll(
		'numbering',
		'Events are numbered in their order: none is missing, moved or repeated.',
		({ position }, { n }) => n === position
	)
];
