import { expect, test } from 'vitest';
import { IllegalEventError, firstLawful, lawfulStep } from './lawful-loop.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const play = (text: string) => script(text).events.reduce(lawfulStep, firstLawful());

/** The law that the lines break. */
function broken(text: string): string {
	try {
		play(text);
	} catch (error) {
		if (error instanceof IllegalEventError) return error.law.id;
		throw error;
	}
	return 'none';
}

test.each(Object.entries(samples))('the sample "%s" is legal to its end', (_name, text) => {
	expect(play(text).value).toBe('ended');
});

test('a program stands at the line that ran the loop again, once the loop has ended', () => {
	const { current } = play(`line.ran 9\n${samples.sleep}`).context;
	expect(current).toMatchObject({ line: 9, task: null });
});

const begun = (lines: string) => `
	loop.created l1
	handle.queued h1
	handle.queued h2
	timer.set h3 1
	loop.began l1
	turn.began
	select.began 0
	select.ended
	turn.counted 2 1
	${lines}
`;

test('a timer is due when the clock cannot tell its time from now', () => {
	const fired = (due: string) =>
		broken(`
			loop.created l1
			timer.set h1 0.3
			timer.set h2 ${due}
			loop.began l1
			turn.began
			select.began 0.3
			@0.3
			select.ended
			timer.fired h1
			timer.fired h2
			turn.counted 2 0
			handle.began h1
			handle.ended h1
			handle.began h2
			handle.ended h2
			turn.ended
			run.ended limit
		`);
	// What 0.1 + 0.2 is in binary.
	expect(fired('0.30000000000000004')).toBe('none');
	expect(fired('0.300001')).toBe('timer-due');
});

test('a task that is cancelled before its first step leaves the others in their functions', () => {
	const { tasks } = play(`
		loop.created l1
		task.created t1 Task-1 work() coroutine=work
		handle.queued h1 step t1
		task.created t2 Task-2 work() coroutine=work
		handle.queued h2 step t2
		loop.began l1
		turn.began
		select.began 0
		select.ended
		turn.counted 2 0
		handle.began h1
		task.began t1
		frame.entered work
		future.created f1
		task.suspended t1 future f1
		cancel.requested t2
		handle.ended h1
		handle.began h2
		task.began t2
		frame.exited work raised
		task.cancelled t2
		handle.ended h2
		turn.ended
		run.ended limit
	`).context;
	expect(tasks.get('t1')?.frames.map((frame) => frame.function)).toEqual(['work']);
});

test.each([
	['refuses to run anything but the head', begun('handle.began h2'), 'queue-head'],
	['refuses two callbacks at once', begun('handle.began h1\nhandle.began h2'), 'order-inCallback'],
	['refuses to end a turn with callbacks left', begun('turn.ended'), 'queue-emptied'],
	[
		'refuses to skip a callback that was not cancelled',
		begun('handle.skipped h1'),
		'cancelled-skipped'
	],
	['refuses time that goes back', '@1\nnote.written\n@0\nnote.written', 'time-waits'],
	['refuses to go on after the end', 'run.ended returned\nnote.written', 'order-ended']
])('%s', (_name, text, law) => {
	expect(broken(text)).toBe(law);
});
