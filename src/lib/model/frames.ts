import type { OpenFrame } from './context.ts';
import type { EventOf } from '#lib/trace/format.ts';

/**
 * Index of the frame that the event leaves: the last one entered by that name, in the same task if there is one there.
 * Python may close a suspended function elsewhere, such as an async generator that was left open. Negative: none.
 */
export function openFrame(
	frames: readonly OpenFrame[],
	{ function: name, task }: Pick<EventOf<'frame.exited'>, 'function' | 'task'>
): number {
	const here = frames.findLastIndex((frame) => frame.function === name && frame.task === task);
	return here < 0 ? frames.findLastIndex((frame) => frame.function === name) : here;
}
