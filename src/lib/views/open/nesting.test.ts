import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedDeeper } from './nesting.ts';

const depthOf = (value: unknown): number =>
	typeof value === 'object' && value !== null
		? 1 + Math.max(0, ...Object.values(value).map(depthOf))
		: 0;

test('whatever its texts say, JSON is as deep as what it becomes', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), fc.string(), (value, text) => {
			const json = [value, text, '"[[[', String.raw`\"{{{`];
			const depth = depthOf(json);
			for (const written of [JSON.stringify(json), JSON.stringify(json, null, '\t')]) {
				expect(isNestedDeeper(written, depth)).toBe(false);
				expect(isNestedDeeper(written, depth - 1)).toBe(true);
			}
		})
	);
});
