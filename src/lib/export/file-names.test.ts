import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf, stepName } from './file-names.ts';

test('a step’s file is called after its scenario, its level and its number', () => {
	expect(stepName('gather', 12, 'story')).toBe('gather-step-12');
	expect(stepName('gather', 12, 'callbacks')).toBe('gather-callbacks-step-12');
	expect(stepName('my program.py', 0, 'events')).toBe('my-program-events-step-0');
});

test('whatever a program is called, its name is a file’s: one piece, no path, not hidden, never empty', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (name) => {
			expect(stemOf(name)).toMatch(/^[\p{L}\p{N}_-]{1,80}$/u);
		})
	);
	expect(stemOf('../../etc/passwd')).toBe('recording');
	expect(stemOf('<b>.py')).toBe('b');
});
