import { frameAt, withFrame } from '../frames.ts';
import type { LoopContext, OpenFrame } from '../context.ts';
import type { EventOf } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;
type Values = OpenFrame['values'];

export function changeValues(context: LoopContext, event: EventOf<'values.changed'>): Change {
	const { function: name, values, task } = event;
	if (name === '<module>') return { globals: changed(context.globals, values) };
	const at = frameAt(context, name, task ?? context.worker, false);
	return at === null ? {} : withFrame(context, at, { values: changed(at.frame.values, values) });
}

function changed(before: Values, changes: EventOf<'values.changed'>['values']): Values {
	const after = new Map(Object.entries(before));
	for (const { name, value } of changes) {
		if (value === null) after.delete(name);
		else after.set(name, value);
	}
	return Object.fromEntries(after);
}

/** A generator yields, or goes on. */
export function turnFrame(
	context: LoopContext,
	{ function: name, task, type }: EventOf<'frame.yielded'> | EventOf<'frame.resumed'>
): Change {
	const yields = type === 'frame.yielded';
	const at = frameAt(context, name, task ?? context.worker, !yields);
	return at === null ? {} : withFrame(context, at, { yielded: yields });
}
