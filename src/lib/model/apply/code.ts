import { framesOf, neverBegan, ownerOf, withFrames } from '../frames.ts';
import type { LoopContext, OpenFrame } from '../context.ts';
import { loopSeconds } from '#lib/base/units.ts';
import type { EventOf } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

export function runLine(
	{ tasks, workers, worker: working }: LoopContext,
	event: EventOf<'line.ran'>
): Change {
	const { line, function: name, task: id } = event;
	const task = id === null ? undefined : tasks.get(id);
	const worker = working === null ? undefined : workers.get(working);
	return {
		current: { line, function: name, task: id, worker: working },
		...(task && { tasks: tasks.with(task.id, { ...task, line }) }),
		...(worker && { workers: workers.with(worker.id, { ...worker, line }) })
	};
}

/** A coroutine of a task stands at its first line until another one runs. */
export function enterFrame(context: LoopContext, event: EventOf<'frame.entered'>): Change {
	const { function: name, task, line, coroutine } = event;
	const owner = task ?? context.worker;
	const entered = withFrames(context, owner, [
		...framesOf(context, owner),
		{ function: name, yielded: false, values: {} }
	]);
	return coroutine && task !== null
		? { ...entered, current: { line, function: name, task, worker: null } }
		: entered;
}

export function exitFrame(context: LoopContext, event: EventOf<'frame.exited'>): Change {
	const { function: name, task } = event;
	const owner = neverBegan(context, event)
		? undefined
		: ownerOf(context, name, task ?? context.worker);
	if (owner === undefined) return {};
	const frames = framesOf(context, owner);
	return withFrames(context, owner, frames.toSpliced(indexOf(frames, name), 1));
}

/** The innermost that runs; a generator that is thrown away has yielded and never goes on. */
function indexOf(frames: readonly OpenFrame[], name: string): number {
	const running = frames.findLastIndex((frame) => frame.function === name && !frame.yielded);
	return running < 0 ? frames.findLastIndex((frame) => frame.function === name) : running;
}

export const writeOutput = (
	{ output }: LoopContext,
	{ stream, text, task, line, at }: EventOf<'output.written'>
): Change => ({ output: output.with({ stream, text, task, line, at }) });

export const beginBlock = (
	_context: LoopContext,
	{ call, at, seconds, line }: EventOf<'block.began'>
): Change => ({
	block: { call, until: seconds === null ? null : loopSeconds(at + seconds), line }
});
