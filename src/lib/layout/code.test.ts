import { expect, test } from 'vitest';
import { emptyTable } from '#lib/base/table.ts';
import { position } from '#lib/base/units.ts';
import type { TaskState } from '#lib/model/context.ts';
import { History } from '#lib/model/history.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { parkedMarks } from './code.ts';

/** As many tasks as that, all parked at the line where the one of the sample awaits its sleep. */
function crowd(size: number) {
	const { events } = script(samples.sleep);
	const parked = events.findIndex(({ type }) => type === 'task.suspended') + 1;
	const { context } = new History(events).at(position(parked));
	const [task] = context.tasks;
	if (task === undefined) throw new Error('The sample has no task.');
	let tasks = emptyTable<TaskState>();
	for (let n = 1; n <= size; n++) tasks = tasks.with(`t${n}`, { ...task, id: `t${n}` });
	return { ...context, tasks };
}

test.each([1, 3, 4, 100])('%i tasks at one line are all counted in its margin', (size) => {
	const marks = [...parkedMarks(crowd(size), () => true, new Set()).values()].flat();
	expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(size);
	expect(marks.length).toBe(size > 3 ? 1 : size);
});
