import type { LoopContext, TaskState } from './context.ts';
import { openersOf } from './objects.ts';
import type { OwnLaneId } from './lane.ts';
import type { FutureId, TaskId } from '#lib/trace/format.ts';

/** Whom a task waits for: other tasks and futures, and those who have what it needs. */
export const awaitedBy = (
	task: TaskState,
	context: LoopContext
): readonly (TaskId | FutureId)[] => [...(task.waiting?.on ?? []), ...openersOf(task, context)];

/**
 * A task with those that it waits for and those that wait for it, a thread with those that wait for its call: what is to
 * be seen when somebody looks at it.
 */
export function companyOf(context: LoopContext, id: OwnLaneId): ReadonlySet<string> {
	const task = context.tasks.get(id);
	const company = new Set<string>([id, ...(task === undefined ? [] : awaitedBy(task, context))]);
	const awaited = new Set<string>([id, ...futureOf(context, id)]);
	for (const one of context.tasks)
		if (awaitedBy(one, context).some((on) => awaited.has(on))) company.add(one.id);
	return company;
}

/** What a thread's present call will settle. */
function futureOf({ workers, jobs }: LoopContext, id: string): readonly FutureId[] {
	const job = workers.get(id)?.job ?? null;
	const future = job === null ? null : jobs.get(job)?.future;
	return future == null ? [] : [future];
}
