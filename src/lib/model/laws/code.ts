import { law, lawOfAll } from './law.ts';
import { ownerOf } from '../frames.ts';
import type { LoopContext } from '../context.ts';
import type { TaskId } from '#lib/trace/format.ts';

const isOfRunning = (context: LoopContext, { task }: { readonly task: TaskId | null }): boolean =>
	task === (context.runningTasks.at(-1) ?? null);

function hasLeft({ tasks }: LoopContext, { task: id }: { readonly task: TaskId }): boolean {
	const task = tasks.get(id);
	return task === undefined || !task.frames.includes(task.coroutine);
}

export const codeLaws = [
	law('code-of-task', 'Code runs in the task that runs, or outside all tasks when none does.', {
		'line.ran': isOfRunning,
		'frame.entered': isOfRunning,
		'frame.exited': isOfRunning,
		'coroutine.created': isOfRunning,
		'output.written': isOfRunning,
		'block.began': isOfRunning,
		'exception.raised': isOfRunning,
		'exception.caught': isOfRunning
	}),
	law('frame-open', 'A function is left only after it was entered.', {
		// A task that is cancelled before its first step leaves a function that never began.
		'frame.exited': (context, { function: name, task, how }) =>
			ownerOf(context, name, task) !== undefined ||
			(how === 'raised' && task !== null && context.tasks.get(task)?.steps === 1)
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
