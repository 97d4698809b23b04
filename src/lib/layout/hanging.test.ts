import { ascending, descending, groups, pairs } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loopSeconds, pixels } from '#lib/base/units.ts';
import { cutFor } from './cut.ts';
import { hang } from './hanging.ts';
import { layoutRuler } from './ruler.ts';

const cuts = [900, 584, 343].map((width) => cutFor(pixels(width)));

test('however many timers there are, what hangs stays below the ruler and beside its neighbours', () => {
	const dues = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 80 });
	fc.assert(
		fc.property(dues, fc.constantFrom(...cuts), (times, cut) => {
			const hung = [...times].sort(ascending).map((due, i) => ({
				key: String(i),
				task: null,
				handle: null,
				due: loopSeconds(due)
			}));
			const ruler = layoutRuler(cut, { longest: 5, shortest: 1 });
			const places = hang(hung, loopSeconds(0), ruler, cut);

			expect(places.map(({ key }) => key)).toEqual(hung.map(({ key }) => key));
			const columns = groups(places, ({ x }) => x);
			for (const [x, pile] of columns) {
				expect(x).toBeGreaterThanOrEqual(cut.track.seat.x - 1e-6);
				expect(x).toBeLessThanOrEqual(cut.track.gate.x + cut.tokenRadius * 2 + 4);
				// One lies on top, and says how many they are.
				expect(pile.filter(({ covered }) => !covered)).toHaveLength(1);
				for (const { pile: count } of pile) expect(count).toBe(pile.length);
			}
			const xs = columns.map(([x]) => x).sort(descending);
			for (const [right, left] of pairs(xs))
				expect(right - left).toBeGreaterThanOrEqual(cut.tokenRadius * 2 + 4 - 1e-6);
		})
	);
});
