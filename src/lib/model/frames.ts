import type { LoopContext } from './context.ts';
import type { TaskId } from '#lib/trace/format.ts';

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
