import { expect, test } from 'vitest';
import { shownLines, type CodePiece } from './code.ts';
import { clip, clipCall, secondsText, tokenLabel } from './labels.ts';

test('seconds have two decimals and are never less than none', () => {
	expect(secondsText(1)).toBe('1.00 s');
	expect(secondsText(-0.0000001)).toBe('0.00 s');
	expect(secondsText(0.30000000000000004)).toBe('0.30 s');
});

test('a token says who it is in two or three characters', () => {
	expect(['Task-3', 'Task-12', 'worker-2', 'coffee'].map(tokenLabel)).toEqual([
		'T3',
		'T12',
		'w2',
		'co'
	]);
});

test('a text that does not fit ends in an ellipsis', () => {
	expect(clip('fetch_user(1)', 20)).toBe('fetch_user(1)');
	expect(clip('fetch_user(1)', 6)).toBe('fetch…');
	expect(clip('fetch_user(1)', 1)).toBe('');
	expect(clip('👩🏽‍🚀👩🏽‍🚀', 2)).toBe('👩🏽‍🚀👩🏽‍🚀');
	expect(clip('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 2)).toBe('👩🏽‍🚀…');
});

test('a call loses the address of an argument before its name is cut', () => {
	expect(clipCall('violin(<Event object at 0x1>)', 14)).toBe('violin(…)');
	expect(clipCall('take(1)', 14)).toBe('take(1)');
	expect(clipCall('dine(3, <Lock object at 0x1>)', 14)).toBe('dine(3, …)');
	expect(clipCall("take('left', 'right')", 14)).toBe("take('left',…");
});

const plain = (text: string): CodePiece[] => [{ text, kind: 'plain' }];
const comment = (text: string): CodePiece => ({ text, kind: 'comment' });

test('the code that is shown has neither its header nor comments for the recorder, and keeps its numbers', () => {
	const lines = shownLines([
		[comment('# /// scenario')],
		[comment('# title = "x"')],
		[comment('# ///')],
		plain(''),
		plain('import asyncio'),
		[comment('#: marker one One')],
		[{ text: 'main()  ', kind: 'plain' }, comment('#: ask two Two?')],
		[comment('# a comment for people')],
		plain('')
	]);
	expect(lines.map(({ number }) => number)).toEqual([5, 7, 8]);
	expect(lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).not.toContain(
		'#:'
	);
});
