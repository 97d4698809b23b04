import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { script } from '#lib/trace/script.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { isDone } from './context.ts';
import { History } from './history.ts';
import { taskOf } from '#lib/trace/ids.ts';
import { lanes } from './lanes.ts';

const scripts = Object.entries(samples).map(([name, text]) => [name, script(text)] as const);

/** What a thread does in a segment of that kind. */
const STATUS: Readonly<Record<string, string>> = {
	running: 'running',
	awaiting: 'suspended',
	finished: 'ended'
};

describe.each([...scenarios, ...scripts])('%s', (_slug, trace) => {
	const drawn = lanes(trace);
	const history = new History(trace.events);

	test("a lane's segments follow one another without overlap", () => {
		for (const { segments } of drawn.lanes) {
			const places = segments.flatMap(({ from, to }) => [from, to]);
			expect(places).toEqual([...places].sort((a, b) => a - b));
		}
	});

	test('a segment says what the loop machine says of the task', () => {
		for (const { id, segments } of drawn.lanes) {
			for (const { kind, from } of segments) {
				const { tasks, workers } = history.at(from).context;
				const worker = workers.get(id);
				if (worker !== undefined) expect(STATUS[kind]).toBe(worker.status);
				const status = tasks.get(id)?.status;
				if (taskOf(id) !== null) expect(kind === 'blocked' ? 'running' : kind).toBe(status);
			}
		}
		expect(drawn.lanes[0]?.id).toBe('program');
	});

	test('an arrow to a task ends where the task becomes ready', () => {
		for (const { to, at } of drawn.arrows.filter(({ kind }) => kind !== 'told')) {
			const ready = drawn.lanes
				.find(({ id }) => id === to)
				?.segments.find(({ from, kind }) => from === at && kind === 'ready');
			expect(ready).toBeDefined();
		}
		const shown = drawn.lanes.filter(({ id }) => taskOf(id) !== null).length;
		expect(drawn.arrows.filter(({ kind }) => kind === 'created')).toHaveLength(shown);
	});

	test('an arrow to a callback comes from a task that is done, whose callback it is', () => {
		const told = drawn.arrows.filter(
			({ kind, from }) => kind === 'told' && from !== null && taskOf(from) !== null
		);
		const known = told.filter(({ from, at, handle }) => {
			const { tasks, handles } = history.at(at).context;
			return (
				isDone(tasks.get(from ?? '')?.status ?? 'created') && handles.get(handle)?.future === from
			);
		});
		expect(known).toEqual(told);
	});

	test('an arrow begins in the callback that ran', () => {
		const ran = drawn.arrows.map(({ at }) => history.at(at).context.running);
		expect(drawn.arrows.map(({ by }) => by)).toEqual(ran);
	});

	test('a task is late only where its own live timer was due while a call held the loop', () => {
		const found = drawn.lates.filter(({ task, timer, block, due, ended, to }) => {
			const { tasks, handles, block: held } = history.at(block.from).context;
			const { due: asked, cancelled } = handles.get(timer) ?? {};
			const own = tasks.get(task)?.waiting?.timer === timer && asked === due && !cancelled;
			const within = due > block.began && due < block.ended && ended >= block.ended;
			return own && within && held?.call === block.call && to >= block.to;
		});
		expect(found).toEqual(drawn.lates);
	});

	test('turns are all there, and instants tile the trace', () => {
		expect(drawn.turns.map(({ turn }) => turn)).toEqual(drawn.turns.map((_, index) => index + 1));
		const starts = drawn.instants.map(({ from }) => from);
		const ends = drawn.instants.map(({ to }) => to);
		expect(starts).toEqual([0, ...ends.slice(0, -1)]);
		expect(ends.at(-1)).toBe(trace.events.length);
	});
});

test('a loop that is held makes a sleeper late, by so much as it is held too long', () => {
	const { blocks, lates } = lanes(script(samples.blocked));
	expect(blocks).toMatchObject([{ call: 'time.sleep(2)', lane: 't2', loop: true }]);
	expect(lates).toMatchObject([{ task: 't1', timer: 'h3', due: 0.5, ended: 2 }]);
	expect(lates[0]?.block).toBe(blocks[0]);
});

test('where no loop turns, a call that holds the thread makes nobody late', () => {
	const { blocks, lates } = lanes(script(samples.outside));
	expect(blocks).toMatchObject([{ lane: 'program', loop: false, began: 0, ended: 2 }]);
	expect(lates).toHaveLength(0);
});
