import { expect, test } from 'vitest';
import { position } from '#lib/base/units.ts';
import { History } from '#lib/model/history.ts';
import { thingOf, type ThingId } from '#lib/model/things.ts';
import { script } from '#lib/trace/script.ts';
import { lineOf } from './things.ts';

/** What the line of a thing says at the end of a script: tasks by their ids, items as they are. */
function said(id: ThingId, text: string): string {
	const { events } = script(text);
	const thing = thingOf(new History(events).at(position(events.length)).context, id);
	if (thing === undefined) throw new Error('There is no such thing.');
	const { name, what, parts } = lineOf(thing);
	const words = parts.map((part) => {
		if (part.kind === 'words') return part.text;
		const listed = part.kind === 'tasks' ? part.tasks : part.items;
		return [...listed, ...(part.more > 0 ? [`+${String(part.more)}`] : [])].join(' ');
	});
	return [name, what, ...words].filter((word) => word !== '').join(' · ');
}

const line = (method: string, ...tasks: readonly string[]): string => {
	const waiters = tasks.map((task) => `{"task":"${task}","in":"${method}"}`);
	return `waiters=[${waiters.join(',')}] waiting=${String(tasks.length)}`;
};

test('a lock is free, held, or on its way to the next', () => {
	const made = 'object.created o1 lock machine\nobject.changed o1';
	expect(said('o1', `${made} release`)).toBe('machine · Lock · free');
	expect(said('o1', `${made} acquire holders=["t1"] value=1 ${line('acquire', 't2', 't3')}`)).toBe(
		'machine · Lock · held by · t1 · waiting · t2 t3'
	);
	expect(said('o1', `${made} release woken=["t2"]`)).toBe('machine · Lock · goes to · t2');
});

test('a thing without a name is called what it is', () => {
	expect(said('o1', 'object.created o1 lock null')).toBe('Lock · free');
});

test('a semaphore counts its places, an event tells, and a barrier counts who has come', () => {
	const slots =
		'object.created o1 semaphore slots class=Semaphore limit=2\nobject.changed o1 acquire';
	expect(said('o1', `${slots} value=1 holders=["t1"]`)).toBe(
		'slots · Semaphore · 1 of 2 free · held by · t1'
	);
	expect(said('o1', 'object.created o1 event go class=Event\nobject.changed o1 set value=1')).toBe(
		'go · Event · set'
	);
	expect(
		said(
			'o1',
			`object.created o1 barrier gate class=Barrier limit=3\nobject.changed o1 wait value=1 ${line('wait', 't1')}`
		)
	).toBe('gate · Barrier · 1 of 3 here · t1');
});

test('a queue shows what comes out first, and counts what it has no room for', () => {
	const queue = 'object.created o1 queue shelf class=Queue limit=8\nobject.changed o1 put';
	const items = JSON.stringify(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
	expect(said('o1', `${queue} size=8 items=${items} ${line('put', 't4')}`)).toBe(
		'shelf · Queue · 8 of 8 · a b c d e +3 · waits to put · t4'
	);
	expect(said('o1', `object.created o1 queue shelf class=Queue\nobject.changed o1 get`)).toBe(
		'shelf · Queue · empty'
	);
});

test('of many who wait the first are named', () => {
	const all = ['t1', 't2', 't3', 't4', 't5', 't6', 't7'];
	expect(
		said('o1', `object.created o1\nobject.changed o1 acquire ${line('acquire', ...all)}`)
	).toBe('lock · Lock · free · waiting · t1 t2 t3 t4 t5 +2');
});

test('a connection says what lies in it for whom, and which end is gone', () => {
	const open = `
		server.opened s1 address=127.0.0.1:80
		connection.opened c1 s1 0.05 client=127.0.0.1:90 address=127.0.0.1:80
	`;
	const accepted = `${open}\nconnection.accepted c1 s1\n`;
	expect(said('s1', open)).toBe(':80 · server · listens · 1 not accepted yet');
	expect(said('c1', open)).toBe(':90 → :80 · connection · not accepted yet');
	expect(said('c1', `${accepted}bytes.sent c1 client 0.1 size=6 text="b'hello'"`)).toBe(
		":90 → :80 · connection · open · 6 bytes for the server · b'hello'"
	);
	expect(said('c1', `${accepted}connection.closed c1 client closed 0.1`)).toBe(
		':90 → :80 · connection · client has ended'
	);
	expect(
		said(
			'c1',
			`${accepted}connection.closed c1 client closed 0.1\nconnection.closed c1 server closed 0.1`
		)
	).toBe(':90 → :80 · connection · closed');
});
