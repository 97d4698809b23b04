import { expect, test } from 'vitest';
import { lineNumber } from '#lib/base/units.ts';
import { differences } from './differences.ts';

const lines = (text: string) =>
	text
		.split('\n')
		.map((line, i) => ({ number: lineNumber(i + 1), pieces: [{ text: line, kind: 'plain' }] }));

test('what both have is nobody’s own, nor is an empty line', () => {
	const [a, b] = differences(
		lines('import asyncio\n\na = 1\nb = 2\nprint(a)'),
		lines('import asyncio\na = 1\n\nc = 3\nprint(a)\nprint(c)')
	);
	expect([...a]).toEqual([4]);
	expect([...b]).toEqual([4, 6]);
});

test('a line that only stands further in is another line', () => {
	const [a, b] = differences(lines('x()'), lines('    x()'));
	expect([a.size, b.size]).toEqual([1, 1]);
});
