import { expect, test } from 'vitest';
import fc from 'fast-check';
import { stretchInSight, type Stretch } from './stretch.ts';

const NONE: Stretch = { from: 0, to: 0 };

test('a short list is all on the page', () => {
	expect(stretchInSight({ from: 3, to: 9 }, { from: 50, to: 60 }, 30)).toEqual({
		from: 0,
		to: 30
	});
});

test('what is in sight of a long list is on the page, with few other rows, and stays while it is', () => {
	const scrolls = fc.array(fc.double({ min: -40, max: 1100, noNaN: true }), { minLength: 1 });
	fc.assert(
		fc.property(scrolls, fc.integer({ min: 121, max: 1000 }), (tops, count) => {
			let stretch = NONE;
			for (const top of tops) {
				const sight = { from: top, to: top + 25 };
				stretch = stretchInSight(stretch, sight, count);
				expect(stretch.from).toBeGreaterThanOrEqual(0);
				expect(stretch.to).toBeLessThanOrEqual(count);
				expect(stretch.to - stretch.from).toBeLessThanOrEqual(110);
				expect(stretch.from).toBeLessThanOrEqual(Math.max(0, Math.min(top, count - 1)));
				expect(stretch.to).toBeGreaterThanOrEqual(Math.min(Math.max(top + 25, 1), count));
				expect(stretchInSight(stretch, sight, count)).toBe(stretch);
			}
		})
	);
});
