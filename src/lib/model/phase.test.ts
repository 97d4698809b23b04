import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { History } from './history.ts';
import { Phases } from './phase.ts';
import { stepsOf } from './steps.ts';

const withLoop = scenarios.filter(([, { events }]) =>
	events.some(({ type }) => type === 'loop.began')
);

describe.each(withLoop)('%s', (_, trace) => {
	const phases = new Phases(trace);
	const history = new History(trace.events);
	const shown = (['story', 'callbacks'] as const).flatMap((level) =>
		stepsOf(trace, level).map((step) => {
			const after = history.at(step.to);
			return { step, after, phase: phases.of(step, after.value) };
		})
	);

	test('whoever runs, runs in the third part of a turn', () => {
		for (const { after, phase } of shown)
			if (after.context.running !== null) expect([2, 3]).toContain(phase);
	});

	test('a step in which the loop does no more than sleep is the first part', () => {
		const sleeping = shown.filter(({ step, after }) => {
			const types = trace.events.slice(step.from, step.to).map(({ type }) => type);
			return after.value === 'movingDue' && types.every((type) => /^(turn|select)/.test(type));
		});
		expect(sleeping.map(({ phase }) => phase)).toEqual(sleeping.map(() => 1));
	});

	test('outside every loop there is none', () => {
		for (const { after, phase } of shown) if (after.value === 'outside') expect(phase).toBe(0);
	});
});
