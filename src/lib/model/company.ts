import type { LoopContext, TaskState } from './context.ts';
import { openersOf } from './objects.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** A task with those that it waits for and those that wait for it: what is to be seen when somebody looks at it. */
export function companyOf(context: LoopContext, task: TaskId): ReadonlySet<string> {
	const { tasks } = context;
	const awaitedBy = (one: TaskState | undefined): readonly string[] =>
		one === undefined ? [] : [...(one.waiting?.on ?? []), ...openersOf(one, context)];
	const company = new Set<string>([task, ...awaitedBy(tasks.get(task))]);
	for (const one of tasks) if (awaitedBy(one).includes(task)) company.add(one.id);
	return company;
}
