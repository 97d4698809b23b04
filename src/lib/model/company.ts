import type { LoopContext, TaskState } from './context.ts';
import { openersOf } from './objects.ts';
import type { FutureId, TaskId } from '#lib/trace/format.ts';

/** Whom a task waits for: other tasks and futures, and those who have what it needs. */
export const awaitedBy = (
	task: TaskState,
	context: LoopContext
): readonly (TaskId | FutureId)[] => [...(task.waiting?.on ?? []), ...openersOf(task, context)];

/** A task with those that it waits for and those that wait for it: what is to be seen when somebody looks at it. */
export function companyOf(context: LoopContext, id: TaskId): ReadonlySet<string> {
	const task = context.tasks.get(id);
	const company = new Set<string>([id, ...(task === undefined ? [] : awaitedBy(task, context))]);
	for (const one of context.tasks) if (awaitedBy(one, context).includes(id)) company.add(one.id);
	return company;
}
