import { expect, test } from 'vitest';
import { narrateNext } from './narrate-next.ts';
import { plain } from './phrases.ts';
import { position } from '#lib/base/units.ts';
import { History } from '#lib/model/history.ts';
import { whatRunsNext } from '#lib/model/next.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

/** The answer just before the first event of a type. */
function answer(sample: keyof typeof samples, type: string): string {
	const trace = script(samples[sample]);
	const at = trace.events.findIndex((event) => event.type === type);
	const snapshot = new History(trace.events).at(position(at));
	return plain(narrateNext(trace, whatRunsNext(snapshot), snapshot.context));
}

test.each([
	['sleep', 'handle.began', 'Task-1 runs next, because it is first in the ready queue.'],
	[
		'sleep',
		'task.finished',
		'Task-1 runs on, and nothing waits behind it. What comes next is up to its code.'
	],
	['outside', 'block.ended', 'The program runs on, because its call has not returned.'],
	['outside', 'line.ran', "The program's next line runs, because no loop turns."],
	[
		'cancelled',
		'handle.skipped',
		'The callback callback runs next, because it is first in the ready queue.'
	],
	[
		'sleep',
		'loop.ended',
		'Nothing runs next in this loop, because it was stopped and its turn is over.'
	]
] as const)('in "%s" before %s the answer has its reason', (sample, type, expected) => {
	expect(answer(sample, type)).toBe(expected);
});

test('between two turns the nearest timer is the answer', () => {
	const trace = script(samples.sleep);
	const at = trace.events.findIndex(({ type }) => type === 'turn.ended') + 1;
	const snapshot = new History(trace.events).at(position(at));
	expect(plain(narrateNext(trace, whatRunsNext(snapshot), snapshot.context))).toBe(
		'Nothing is ready. The sleep(1) timer is the nearest: in 1.00 s it fires and wakes Task-1.'
	);
});
