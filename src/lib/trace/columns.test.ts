import { expect, test } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';
import { samples } from './script-samples.ts';
import { script } from './script.ts';

test.each(Object.entries(samples))('%s is the same trace after it was columns', (_, text) => {
	const trace = script(text);
	const sent: unknown = JSON.parse(JSON.stringify(toColumns(trace)));
	expect(JSON.stringify(fromColumns(sent as ReturnType<typeof toColumns>))).toBe(
		JSON.stringify(trace)
	);
});

test('no event is no column', () => {
	const empty = { ...script(''), events: [] };
	expect(fromColumns(toColumns(empty))).toEqual(empty);
});
