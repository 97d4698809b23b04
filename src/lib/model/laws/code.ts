import { law, lawOfAll } from './law.ts';
import type { LoopContext } from '../context.ts';
import type { TaskId } from '#lib/trace/format.ts';

const isOfRunning = (context: LoopContext, { task }: { readonly task: TaskId | null }): boolean =>
	task === (context.runningTasks.at(-1) ?? null);

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
	})
];

export const numberLaws = [
	lawOfAll(
		'numbering',
		'Events are numbered in their order: none is missing, moved or repeated.',
		({ position }, { n }) => n === position
	)
];
