import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keeper } from './kept.ts';

const item = fc.record({
	key: fc.constantFrom('a', 'b', 'c', 'd'),
	x: fc.integer({ min: 0, max: 2 }),
	tied: fc.option(fc.record({ x: fc.integer({ min: 0, max: 1 }) }), { nil: null }),
	trail: fc.option(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.constant(1)), { nil: null })
});
const picture = fc.uniqueArray(item, { selector: ({ key }) => key });

describe('what is kept', () => {
	test('is always what was given, and the same object wherever it is as it was', () => {
		fc.assert(
			fc.property(fc.array(picture, { minLength: 2 }), (pictures) => {
				const keep = keeper<(typeof pictures)[number][number]>();
				let before = keep([]);
				for (const given of pictures) {
					const kept = keep(structuredClone(given));
					expect(kept).toEqual(given);
					for (const old of before) {
						const now = kept.find(({ key }) => key === old.key);
						let same = true;
						try {
							expect(now).toEqual(old);
						} catch {
							same = false;
						}
						expect(now === old).toBe(same);
					}
					before = kept;
				}
			})
		);
	});

	test('is the same whole where nothing has changed', () => {
		fc.assert(
			fc.property(picture, (given) => {
				const keep = keeper<(typeof given)[number]>();
				expect(keep(structuredClone(given))).toBe(keep(given));
			})
		);
	});
});
