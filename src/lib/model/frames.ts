import type { LoopContext } from './context.ts';
import type { EventOf, TaskId } from '#lib/trace/format.ts';

type Owner = TaskId | null;
type Frames = Pick<LoopContext, 'frames' | 'tasks'>;

/** The functions that a task, or the program outside all tasks, has entered and not left. */
export const framesOf = ({ frames, tasks }: Frames, owner: Owner): readonly string[] =>
	owner === null ? frames : (tasks.get(owner)?.frames ?? []);

/** The context with one owner's open functions changed. */
export function withFrames(
	{ tasks }: Frames,
	owner: Owner,
	frames: readonly string[]
): Partial<LoopContext> {
	if (owner === null) return { frames };
	const task = tasks.get(owner);
	return task === undefined ? {} : { tasks: tasks.with(owner, { ...task, frames }) };
}

/**
 * Who entered the function that is left now: the one that runs, unless Python closes a suspended function
 * somewhere else, such as an async generator that was left open. `undefined`: nobody did.
 */
export function ownerOf(context: Frames, name: string, running: Owner): Owner | undefined {
	if (framesOf(context, running).includes(name)) return running;
	if (context.frames.includes(name)) return null;
	for (const { id, frames } of context.tasks) if (frames.includes(name)) return id;
	return undefined;
}

/** Whether the running task was cancelled before its first step: it leaves a function that it never entered. */
export function neverBegan(
	{ tasks }: Frames,
	{ function: name, task: id, how }: EventOf<'frame.exited'>
): boolean {
	const task = id === null ? undefined : tasks.get(id);
	return (
		how === 'raised' && task?.steps === 1 && task.coroutine === name && !task.frames.includes(name)
	);
}
