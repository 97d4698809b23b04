import type { LoopContext, OpenFrame } from './context.ts';
import type { EventOf, TaskId, WorkerId } from '#lib/trace/format.ts';
import { isWorker } from '#lib/trace/ids.ts';

type Owner = TaskId | WorkerId | null;
type Frames = Pick<LoopContext, 'frames' | 'tasks' | 'workers'>;

/** The functions that a task, a thread, or the program outside all these, has entered and not left. */
export function framesOf({ frames, tasks, workers }: Frames, owner: Owner): readonly OpenFrame[] {
	if (owner === null) return frames;
	return (isWorker(owner) ? workers.get(owner) : tasks.get(owner))?.frames ?? [];
}

/** The context with one owner's open functions changed. */
export function withFrames(
	{ tasks, workers }: Frames,
	owner: Owner,
	frames: readonly OpenFrame[]
): Partial<LoopContext> {
	if (owner === null) return { frames };
	if (isWorker(owner)) {
		const worker = workers.get(owner);
		return worker === undefined ? {} : { workers: workers.with(owner, { ...worker, frames }) };
	}
	const task = tasks.get(owner);
	return task === undefined ? {} : { tasks: tasks.with(owner, { ...task, frames }) };
}

/**
 * Who entered the function that is left now: the one that runs, unless Python closes a suspended function
 * somewhere else, such as an async generator that was left open. `undefined`: nobody did.
 */
export function ownerOf(context: Frames, name: string, running: Owner): Owner | undefined {
	if (has(framesOf(context, running), name)) return running;
	if (has(context.frames, name)) return null;
	for (const { id, frames } of context.tasks) if (has(frames, name)) return id;
	return undefined;
}

/** Whether the running task was cancelled before its first step: it leaves a function that it never entered. */
export function neverBegan(
	{ tasks }: Pick<LoopContext, 'tasks'>,
	{ function: name, task: id, how }: EventOf<'frame.exited'>
): boolean {
	const task = id === null ? undefined : tasks.get(id);
	return (
		how === 'raised' && task?.steps === 1 && task.coroutine === name && !has(task.frames, name)
	);
}

const has = (frames: readonly OpenFrame[], name: string): boolean =>
	frames.some((frame) => frame.function === name);

/** An open frame, and where it stands among its owner's. */
export interface FrameAt {
	readonly owner: Owner;
	readonly index: number;
	readonly frame: OpenFrame;
}

/**
 * The innermost frame of the function that has, or has not, yielded: of the one that runs, or, since a generator can be
 * handed on, of anybody else.
 */
export function frameAt(
	context: Frames,
	name: string,
	running: Owner,
	yielded: boolean
): FrameAt | null {
	const mine = frameOf(context, name, running, yielded) ?? frameOf(context, name, null, yielded);
	if (mine !== null) return mine;
	for (const { id, frames } of context.tasks) {
		if (has(frames, name)) {
			const at = frameOf(context, name, id, yielded);
			if (at !== null) return at;
		}
	}
	return null;
}

function frameOf(context: Frames, name: string, owner: Owner, yielded: boolean): FrameAt | null {
	const frames = framesOf(context, owner);
	const index = frames.findLastIndex(
		(frame) => frame.function === name && frame.yielded === yielded
	);
	const frame = frames[index];
	return frame === undefined ? null : { owner, index, frame };
}

/** The context with that frame in another state. */
export const withFrame = (
	context: Frames,
	{ owner, index, frame }: FrameAt,
	change: Partial<OpenFrame>
): Partial<LoopContext> =>
	withFrames(context, owner, framesOf(context, owner).with(index, { ...frame, ...change }));
