import { expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { History } from './history.ts';
import { lineAfter, lineBefore, linesOf } from './lines.ts';
import { position } from '#lib/base/units.ts';

const running = scenarios.filter(([, { ended }]) => ended.how !== 'syntax-error');

test.each(running)('in %s the line that runs next is current once it has', (_, trace) => {
	const history = new History(trace.events);
	trace.events.forEach((event, index) => {
		if (event.type !== 'line.ran') return;
		const [before, after] = [position(index), position(index + 1)];
		expect(lineAfter(trace, before)).toBe(event.line);
		expect(history.at(after).context.current?.line).toBe(event.line);
		const previous = trace.events
			.slice(0, index)
			.findLast((other) => other.type === 'line.ran' && other.task === event.task);
		expect(lineBefore(trace, after)).toBe(previous?.type === 'line.ran' ? previous.line : null);
	});
});

test.each(running)(
	'in %s a task is first seen at its entry, and every line that ran is known',
	(_, trace) => {
		const { ran, entries } = linesOf(trace);
		for (const event of trace.events) {
			if (event.type === 'line.ran') expect(ran.has(event.line)).toBe(true);
		}
		for (const [task, line] of entries) {
			const first = trace.events.find(
				(event) => 'task' in event && event.task === task && event.type === 'frame.entered'
			);
			expect(first).toMatchObject({ line });
		}
	}
);
