import { expect, test } from 'vitest';
import { position } from '#lib/base/units.ts';
import { script } from '#lib/trace/script.ts';
import { companyOf } from './company.ts';
import { History } from './history.ts';
import { openersOf } from './objects.ts';

/** The first task waits in a method of an object that the second has. */
function waitingIn(method: string) {
	const { events } = script(`
		loop.created l1
		task.created t1 Task-1 first()
		task.created t2 Task-2 second()
		handle.queued h1 step t1 label=first
		loop.began l1
		turn.began
		select.began 0
		select.ended
		turn.counted 1 0
		handle.began h1
		task.began t1
		object.created o1
		object.changed o1 acquire holders=["t2"] value=1
		object.changed o1 acquire holders=["t2"] value=1 waiters=[{"task":"t1","in":"${method}"}] waiting=1
		task.suspended t1 object f1 text=lock.${method} object=o1
	`);
	const { context } = new History(events).at(position(events.length - 1));
	const task = context.tasks.get('t1');
	if (task === undefined) throw new Error('There is no task.');
	return { context, task };
}

test('whoever waits for a lock is let go on by who holds it, and both keep company', () => {
	const { context, task } = waitingIn('acquire');
	expect(openersOf(task, context)).toEqual(['t2']);
	expect(companyOf(context, task.id)).toContain('t2');
	expect([...companyOf(context, 't2')]).toContain('t1');
});

test('anybody may let those go on who wait for a word', () => {
	const { context, task } = waitingIn('wait');
	expect(openersOf(task, context)).toEqual([]);
});
