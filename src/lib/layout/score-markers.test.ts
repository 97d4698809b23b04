import { expect, test } from 'vitest';
import fc from 'fast-check';
import { lettersOf, movedTitle } from './score-markers.ts';

const markers = fc
	.array(
		fc.record({
			x: fc.nat(1200),
			title: fc.string({ maxLength: 40 }),
			letter: fc.constantFrom('A', 'B', 'C')
		}),
		{ maxLength: 20 }
	)
	.map((unsorted) => unsorted.sort((a, b) => a.x - b.x));

test('letters never lie over each other, nor a title over the next letter or the end', () => {
	fc.assert(
		fc.property(markers, (sorted) => {
			const letters = lettersOf(sorted, ({ x }) => x, 1200);
			letters.forEach(({ x, title, marker }, i) => {
				const next = letters[i + 1]?.x ?? 1200;
				expect(next - x).toBeGreaterThanOrEqual(26);
				if (title !== '') expect(x + 28 + title.length * 6.5).toBeLessThanOrEqual(next);
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

test('a letter without room has its title at another’s place, where that has the room', () => {
	fc.assert(
		fc.property(markers, fc.constantFrom(0, 180), (sorted, before) => {
			const letters = lettersOf(sorted, ({ x }) => x, 1200);
			letters.forEach(({ title, marker, x }, i) => {
				const moved = movedTitle(letters, i, before);
				const after = letters.find((each, j) => j > i && each.title !== '');
				const fits = (marker.title.length + 3) * 6.5 <= (after?.room ?? 0);
				if (title === '' && fits) expect(moved?.text).toContain(marker.title);
				if (moved === null) return;
				expect(title).toBe('');
				if (moved.where === 'lent') {
					expect(moved.by).not.toBe(i);
					expect(moved.text.length * 6.5).toBeLessThanOrEqual(letters[moved.by]?.room ?? 0);
					return;
				}
				const [last, left] = [letters[i - 1], moved.right - moved.text.length * 6.5];
				expect(moved).toMatchObject({ text: marker.title, right: x - 6 });
				expect(left).toBeGreaterThanOrEqual(
					last === undefined ? -before : last.x + 28 + last.title.length * 6.5
				);
			});
		})
	);
});
