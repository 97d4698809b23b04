import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptySequence } from './sequence.ts';

test('every version of a sequence keeps holding what an array would', () => {
	const steps = fc.array(fc.record({ from: fc.nat(), add: fc.boolean() }), { maxLength: 60 });
	fc.assert(
		fc.property(steps, (list) => {
			const versions = [{ sequence: emptySequence<number>(), array: [] as readonly number[] }];
			list.forEach(({ from, add }, item) => {
				const old = versions[from % versions.length];
				if (old === undefined) return;
				versions.push({
					sequence: add ? old.sequence.with(item) : old.sequence.withoutHead(),
					array: add ? [...old.array, item] : old.array.slice(1)
				});
			});
			for (const { sequence, array } of versions) {
				expect([...sequence]).toEqual(array);
				expect([sequence.size, sequence.head, sequence.last]).toEqual([
					array.length,
					array[0],
					array.at(-1)
				]);
			}
		})
	);
});
