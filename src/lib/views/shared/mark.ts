import type { LoopContext } from '#lib/model/context.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** The task whose mark is under the pointer: the nearest element around it with `data-task` says which. */
export function markedTask(
	{ target }: Event,
	{ tasks }: Pick<LoopContext, 'tasks'>
): TaskId | null {
	const mark = target instanceof Element ? target.closest<SVGElement>('[data-task]') : null;
	return tasks.get(mark?.dataset.task ?? '')?.id ?? null;
}
