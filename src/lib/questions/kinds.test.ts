import { expect, test } from 'vitest';
import { kindsFor } from './kinds.ts';

test.each([
	['runs-next', 'runs-next'],
	['Ends when', 'ends-when'],
	['What runs next?', 'runs-next'],
	['What prints next?', 'prints-next'],
	['When does it end?', 'ends-when'],
	['Why does it wake?', 'wakes-why'],
	['Which task runs when this one awaits?', 'runs-next'],
	['How long does it all take?', 'ends-when'],
	['Which of the two bugs shows first?', 'prints-next'],
	['Does this call print anything?', 'prints-next'],
	['What has to happen before anybody can read this?', 'wakes-why'],
	['When does the tea begin to brew?', 'runs-next']
] as const)('“%s” asks for %s', (words, kind) => {
	expect(kindsFor(words)[0]).toBe(kind);
});

test.each([
	'Where does this value go?',
	'How long do the slides wait before they begin?',
	'Which download ends first, and which begins then?',
	'Who may use the machine when this sleep is over?',
	'What becomes of the roast when the sauce burns?'
])('“%s” asks for something else', (words) => {
	expect(kindsFor(words)).toEqual([]);
});
