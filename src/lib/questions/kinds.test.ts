import { expect, test } from 'vitest';
import { kindsFor } from './kinds.ts';
import { KINDS } from './question.ts';

test.each([
	['runs-next', 'runs-next'],
	['Ends when', 'ends-when'],
	['What runs next?', 'runs-next'],
	['What prints next?', 'prints-next'],
	['When does it end?', 'ends-when'],
	['Why does it wake?', 'wakes-why'],
	['Which task runs when this one awaits?', 'runs-next'],
	['How long do the slides wait before they begin?', 'ends-when'],
	['Does this call print anything?', 'prints-next'],
	['What has to happen before anybody can read this?', 'wakes-why'],
	['When does the tea begin to brew?', 'runs-next'],
	['Where does this value go?', 'prints-next']
] as const)('“%s” asks for %s', (words, kind) => {
	expect(kindsFor(words)[0]).toBe(kind);
});

test('where the fitting kind has no question there, every other one is tried', () => {
	expect([...kindsFor('Why?')].sort()).toEqual([...KINDS].sort());
});
