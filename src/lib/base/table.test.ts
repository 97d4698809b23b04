import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyTable } from './table.ts';

const changes = fc.array(
	fc.record({ number: fc.integer({ min: 1, max: 600 }), put: fc.boolean() })
);

test('a table holds what a map would, in the order of numbers', () => {
	fc.assert(
		fc.property(changes, (list) => {
			const map = new Map<number, { id: string; at: number }>();
			let table = emptyTable<{ id: string; at: number }>();
			list.forEach(({ number, put }, at) => {
				const row = { id: `t${String(number)}`, at };
				if (put) map.set(number, row);
				else map.delete(number);
				table = put ? table.with(row.id, row) : table.without(row.id);
			});
			const rows = [...map].sort(([a], [b]) => a - b).map(([, row]) => row);
			expect([...table]).toEqual(rows);
			expect(table.size).toBe(rows.length);
			for (const row of rows) expect(table.get(row.id)).toBe(row);
		})
	);
});

test('a change leaves the table from which it was made as it was', () => {
	const one = emptyTable<{ id: string }>().with('t1', { id: 't1' });
	const two = one.with('t500', { id: 't500' });
	const none = two.without('t1').without('t500');
	expect([[...one].length, [...two].length, none.size]).toEqual([1, 2, 0]);
});

test('an id of another kind is not found', () => {
	expect(emptyTable<{ id: string }>().with('t1', { id: 't1' }).get('f1')).toBeUndefined();
});
