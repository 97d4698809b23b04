import { expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { emptyTable } from '#lib/base/table.ts';
import { lineNumber, position } from '#lib/base/units.ts';
import type { TaskState } from '#lib/model/context.ts';
import { ghostsOf } from '#lib/model/ghosts.ts';
import { History } from '#lib/model/history.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { chainLines, chainTies, parkedMarks, withGhosts } from './code.ts';

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
	const marks = [...parkedMarks(crowd(size), () => true, new Map()).values()].flat();
	expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(size);
	expect(marks.length).toBe(size > 3 ? 1 : size);
});

test('a task that has not begun stands at the first line of its coroutine', () => {
	const { context } = new History(script(samples.sleep).events).at(position(0));
	const [ready] = crowd(1).tasks;
	if (ready === undefined) throw new Error('The sample has no task.');
	const task: TaskState = { ...ready, status: 'ready', line: null, chain: [], waiting: null };
	const tasks = emptyTable<TaskState>().with(task.id, task);
	const entries = new Map([[task.id, lineNumber(3)]]);
	const marks = parkedMarks({ ...context, tasks }, () => true, entries);
	expect([...marks.keys()]).toEqual([3]);
	expect(marks.get(lineNumber(3))?.map(({ words }) => words)).toEqual([
		`${task.name} is ready here`
	]);
});

const withTasks = scenarios.filter(([, { events }]) =>
	events.some(({ type }) => type === 'task.created')
);

test.each(withTasks)('the ties of every await chain of %s join all its lines', (_, trace) => {
	const history = new History(trace.events);
	for (let at = 0; at <= trace.events.length; at += 7) {
		for (const task of history.at(position(at)).context.tasks) {
			const lines = chainLines(task);
			const ties = [...chainTies(lines)];
			const stops = ties.flatMap(([line, { stop }]) => (stop ? [line] : []));
			expect(stops).toEqual([...new Set(lines)].sort((a, b) => a - b));
			// Each tie that goes down meets one that goes up.
			expect(ties.map(([, { up }]) => up).slice(1)).toEqual(
				ties.map(([, { down }]) => down).slice(0, -1)
			);
		}
	}
});

test.each(scenarios)(
	'%s counts each coroutine that nobody awaits at its line, while it is there',
	(_, trace) => {
		const ghosts = ghostsOf(trace);
		for (let now = 1; now <= trace.events.length; now++) {
			const marks = withGhosts(new Map(), ghosts, position(now - 1), position(now));
			const there = ghosts.filter(({ from, to }) => from <= now && now <= to);
			expect([...marks.values()].flat().reduce((all, { count }) => all + count, 0)).toBe(
				there.length
			);
			for (const { line } of there) expect(marks.has(line)).toBe(true);
		}
	}
);
