import type { LoopContext } from './context.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** A task with those that it waits for and those that wait for it: what is to be seen when somebody looks at it. */
export function companyOf({ tasks }: LoopContext, task: TaskId): ReadonlySet<string> {
	const company = new Set<string>([task, ...(tasks.get(task)?.waiting?.on ?? [])]);
	for (const { id, waiting } of tasks) if (waiting?.on.includes(task) === true) company.add(id);
	return company;
}
