import { framesOf } from './frames.ts';
import type { LoopContext, OpenFrame } from './context.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** Whose values to show. */
export interface FramePlace {
	/** `null`: the program outside all tasks. */
	readonly task: TaskId | null;
	/** `<module>`: the program's own variables. */
	readonly function: string;
}

/** A variable as text. */
export interface Value {
	readonly name: string;
	readonly value: string;
}

/**
 * The local variables of a function that is open: of its innermost call that runs, or, if all have yielded or wait, of the
 * innermost. Empty where there is none.
 */
export function valuesAt(
	context: LoopContext,
	{ task, function: name }: FramePlace
): readonly Value[] {
	if (name === '<module>') return listed(context.globals);
	const open = framesOf(context, task).filter((frame) => frame.function === name);
	const frame = open.findLast(({ yielded }) => !yielded) ?? open.at(-1);
	return frame === undefined ? [] : listed(frame.values);
}

const listed = (values: OpenFrame['values']): readonly Value[] =>
	Object.entries(values).map(([name, value]) => ({ name, value }));
