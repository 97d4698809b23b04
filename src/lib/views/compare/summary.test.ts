import { expect, test } from 'vitest';
import { scenario } from '../../../../tests/recorder/traces.ts';
import { differenceOf, figureOf, summaryOf } from './summary.ts';

const told = (a: string, b: string, saves: boolean): string => {
	const traces = [scenario(a), scenario(b)] as const;
	const difference = differenceOf(traces, saves);
	const { times, sleeps } = summaryOf(traces, difference);
	return `${times} ${sleeps ?? ''} [${figureOf(difference) ?? ''}]`;
};

test('time is saved where both do the same work, whichever comes first', () => {
	const said =
		'One after the other takes 3.00 s, All at once 1.00 s: 2.00 s saved. The loop sleeps once instead of three times. [2.00 s saved]';
	expect(told('sequential', 'gather', true)).toBe(said);
	expect(told('gather', 'sequential', true)).toBe(said);
});

test('of other programs it is said which one takes less', () => {
	expect(told('echo-server', 'gather', false)).toMatch(/: 0\.30 s less\. {2}\[0\.30 s less\]$/);
});

test('of one that fails, or never starts, nothing is said but how long it takes', () => {
	expect(told('kitchen', 'await-outside', true)).toMatch(/ takes 20\.00 s, .* 0\.00 s\. {2}\[\]$/);
});

test('of two that take the same there is no difference', () => {
	expect(told('gather', 'gather', true)).toBe('Both take 1.00 s: no time is saved.  []');
	expect(told('gather', 'create-task', false)).toBe('Both take 1.00 s.  []');
});
