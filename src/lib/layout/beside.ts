import type { LineNumber } from '#lib/base/units.ts';
import type { LoopContext } from '#lib/model/context.ts';
import type { OwnLaneId } from '#lib/model/lane.ts';
import type { Step } from '#lib/model/steps.ts';
import type { TaskId, TraceEvent } from '#lib/trace/format.ts';

/** What is written behind a line of the program. */
export interface Beside {
	readonly text: string;
	/** It came in this step; else it is there for whoever looks at a task that waits. */
	readonly fresh: boolean;
}

/** More than so many values are more than anybody reads behind a line. */
const MOST = 3;

/** Of `<Queue>` the code says as much. */
const TELLS = /^(?!<[^<>]*>$|None$)/;

/**
 * The values that a step gave to variables, each behind the line that did it: of a function that was called its arguments, of
 * one that returned what it gave back. A task or thread that was chosen and waits shows what it has at its line.
 *
 * @param before - The loop as the step found it; a task that goes on stands at a line there.
 */
export function valuesBeside(
	events: readonly TraceEvent[],
	step: Pick<Step, 'from' | 'to'> | undefined,
	before: LoopContext,
	after: LoopContext,
	chosen: OwnLaneId | null
): ReadonlyMap<LineNumber, Beside> {
	const found = new Map<LineNumber, Map<string, string>>();
	const put = (line: LineNumber | null | undefined, name: string, value: string): void => {
		if (line == null || !TELLS.test(value)) return;
		const there = found.get(line) ?? new Map<string, string>();
		found.set(line, there.set(name, value));
	};
	const lines = new Map<TaskId | null, LineNumber>();
	for (const event of step === undefined ? [] : events.slice(step.from, step.to)) {
		if (event.type === 'line.ran' || event.type === 'frame.entered')
			lines.set(event.task, event.line);
		else if (event.type === 'values.changed') {
			const stood = event.task === null ? before.current : before.tasks.get(event.task);
			const line = lines.get(event.task) ?? stood?.line;
			for (const { name, value } of event.values) put(line, `${name} = `, value ?? '<gone>');
		} else if (event.type === 'frame.exited' && event.how === 'returned')
			put(event.line, '→ ', event.value);
	}
	const texts = new Map<LineNumber, Beside>();
	for (const [line, values] of found) texts.set(line, { text: textOf(values), fresh: true });
	const own = chosen === null ? undefined : (after.tasks.get(chosen) ?? after.workers.get(chosen));
	if (own?.line == null || own.status === 'running' || texts.has(own.line)) return texts;
	const values = Object.entries(own.frames.at(-1)?.values ?? {}).filter(([, value]) =>
		TELLS.test(value)
	);
	const text = textOf(values.map(([name, value]) => [`${name} = `, value] as const));
	return text === '' ? texts : texts.set(own.line, { text, fresh: false });
}

const textOf = (values: Iterable<readonly [string, string]>): string =>
	[...values]
		.slice(0, MOST)
		.map(([name, value]) => name + value)
		.join('  ');
