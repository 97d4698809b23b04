import { expect, test } from 'vitest';
import { inEnglish, sayer, type Label } from '#lib/labels/label.ts';
import { labels } from './labels.ts';

const all = Object.keys(labels) as Label[];
const blanks = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('a label is said with what it is to be filled with, in either language', () => {
	const german = sayer(labels);
	expect(inEnglish('{n} tasks, {done} done', { n: 3, done: 0 })).toBe('3 tasks, 0 done');
	expect(german('{n} tasks, {done} done', { n: 3, done: 0 })).toBe('3 Tasks, 0 fertig');
	expect(german('nothing else can run')).toBe('sonst kann nichts laufen');
});

test.each(all)('“%s” is filled with the same in German, and is German', (label) => {
	expect(blanks(labels[label])).toEqual(blanks(label));
	expect(labels[label]).not.toBe(label);
	// Begins with a capital where the English does, but for nouns, which always do.
	if (/^[A-Z]/.test(label)) expect(labels[label]).toMatch(/^[A-ZÄÖÜ]/);
	// Ends as the English does: with a stop, a colon, or nothing.
	const end = (text: string): string => /[.:]?$/.exec(text)?.[0] ?? '';
	if (label !== '.') expect(end(labels[label])).toBe(end(label));
});
