import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { History } from './history.ts';
import { lanes } from './lanes.ts';

describe.each(scenarios)('%s', (_slug, trace) => {
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
				const status = history.at(from).context.tasks.get(id)?.status;
				if (id !== 'program') expect(kind === 'blocked' ? 'running' : kind).toBe(status);
			}
		}
		expect(drawn.lanes[0]?.id).toBe('program');
	});

	test('an arrow ends where its task becomes ready', () => {
		for (const { to, at } of drawn.arrows) {
			const ready = drawn.lanes
				.find(({ id }) => id === to)
				?.segments.find(({ from, kind }) => from === at && kind === 'ready');
			expect(ready).toBeDefined();
		}
		const shown = drawn.lanes.length - 1;
		expect(drawn.arrows.filter(({ kind }) => kind === 'created')).toHaveLength(shown);
	});

	test('turns are all there, and instants tile the trace', () => {
		expect(drawn.turns.map(({ turn }) => turn)).toEqual(drawn.turns.map((_, index) => index + 1));
		const starts = drawn.instants.map(({ from }) => from);
		const ends = drawn.instants.map(({ to }) => to);
		expect(starts).toEqual([0, ...ends.slice(0, -1)]);
		expect(ends.at(-1)).toBe(trace.events.length);
	});
});
