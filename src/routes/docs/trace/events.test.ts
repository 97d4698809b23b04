import { expect, test } from 'vitest';
import { traceEvent } from '#lib/trace/format.ts';
import { groups } from './events.server.ts';

test('every event of the format is described, in a group with a title', () => {
	const described = groups().flatMap(({ events }) => events);
	expect(described.map(({ type }) => type).sort()).toEqual(
		traceEvent.options.map(({ entries }) => entries.type.literal).sort()
	);
	expect(described.filter(({ says }) => says === '')).toEqual([]);
	expect(groups().filter(({ title }) => title === '')).toEqual([]);
});
