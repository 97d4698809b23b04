import { expect, test } from 'vitest';
import fc from 'fast-check';
import { lettersOf } from './score-markers.ts';

const markers = fc
	.array(fc.record({ x: fc.nat(1200), title: fc.string({ maxLength: 40 }) }), { maxLength: 20 })
	.map((unsorted) => unsorted.sort((a, b) => a.x - b.x));

test('letters never lie over each other, nor a title over the next letter or the end', () => {
	fc.assert(
		fc.property(markers, (sorted) => {
			const letters = lettersOf(sorted, ({ x }) => x, 1200);
			letters.forEach(({ x, title, marker }, i) => {
				const next = letters[i + 1]?.x ?? 1200;
				expect(next - x).toBeGreaterThanOrEqual(26);
				if (title !== '') expect(x + 28 + title.length * 6.9).toBeLessThanOrEqual(next);
				if (next - x > 28 + marker.title.length * 7 + 8) expect(title).toBe(marker.title);
			});
		})
	);
});

test('a letter stands at its marker where nothing is in the way', () => {
	const [first, second] = lettersOf(
		[
			{ title: 'a', x: 30 },
			{ title: 'b', x: 400 }
		],
		({ x }) => x,
		1200
	);
	expect([first?.x, second?.x]).toEqual([30, 400]);
});
