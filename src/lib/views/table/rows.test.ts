import { expect, test } from 'vitest';
import { scenarios } from '../../../../tests/recorder/traces.ts';
import { rowsOf } from './rows.ts';
import { History } from '#lib/model/history.ts';
import { positionOf } from '#lib/model/places.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { stepNumber } from '#lib/base/units.ts';

const cases = scenarios.flatMap(([slug, trace]) => LEVELS.map((level) => ({ slug, trace, level })));

test.each(cases)(
	'the table of $slug at the level $level says what the model says',
	({ trace, level }) => {
		const steps = stepsOf(trace, level);
		const history = new History(trace.events);
		const loopAt = (step: number) => history.at(positionOf(steps, stepNumber(step))).context;
		expect(rowsOf(loopAt(0), loopAt(0), level)).toEqual([]);
		for (const { number } of steps) {
			const [before, after] = [loopAt(number - 1), loopAt(number)];
			const rows = rowsOf(before, after, level);
			const old = new Map(rowsOf(before, before, level).map((row) => [row.task, row]));
			for (const { task, name, call, made, cells } of rows) {
				const state = after.tasks.get(task);
				const [status, waiting, wakes, line] = cells.map(({ text }) => text);
				expect(`${name} ${call}`).toBe(`${String(state?.name)} ${String(state?.call)}`);
				expect(status?.startsWith(String(state?.status))).toBe(true);
				if (state?.status === 'awaiting') expect(waiting).not.toBe('');
				else if (state?.status !== 'ready') expect(waiting).toBe('');
				expect(line).toBe(String(state?.line ?? ''));
				const due = after.handles.get(state?.waiting?.timer ?? '')?.due ?? null;
				if (state?.status === 'awaiting' && due !== null) {
					expect(wakes?.startsWith(`${due.toFixed(2)} s`)).toBe(true);
				} else expect(wakes).toBe('');
				// What is marked is what reads differently from a step ago.
				const was = old.get(task);
				expect(made).toBe(was === undefined);
				cells.forEach(({ text, changed }, i) => {
					expect(changed).toBe(text !== (was?.cells[i]?.text ?? ''));
				});
			}
		}
	}
);
