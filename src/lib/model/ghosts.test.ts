import { expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { ghostsOf } from './ghosts.ts';

test.each(scenarios)(
	'%s has a ghost for each coroutine that Python says was never awaited',
	(_, trace) => {
		const ghosts = ghostsOf(trace);
		const warned = trace.events.flatMap((event) =>
			event.type === 'warning.issued' && event.kind === 'never-awaited' ? [event.subject] : []
		);
		expect(ghosts.map((ghost) => ghost.function)).toEqual(warned);
		for (const { from, to, line, call } of ghosts) {
			expect(from).toBeLessThan(to);
			expect(trace.events[from - 1]).toMatchObject({ type: 'coroutine.created', line, call });
			expect(trace.events[to - 1]?.type).toBe('warning.issued');
		}
	}
);

test('some scenario has one', () => {
	expect(scenarios.flatMap(([, trace]) => ghostsOf(trace))).not.toEqual([]);
});
