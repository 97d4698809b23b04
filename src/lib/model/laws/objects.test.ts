import { describe, expect, test } from 'vitest';
import { replay } from '../replay.ts';
import { script } from '#lib/trace/script.ts';

/** What the changes of one object come to, made outside every loop. */
const illegal = (created: string, ...changes: readonly string[]): string | null =>
	replay(
		script(`
			object.created o1 ${created}
			${changes.map((change) => `object.changed o1 ${change}`).join('\n')}
		`)
	).illegal;

const line = (method: string, ...tasks: readonly string[]): string => {
	const waiters = tasks.map((task) => `{"task":"${task}","in":"${method}"}`);
	return `waiters=[${waiters.join(',')}] waiting=${String(tasks.length)}`;
};

describe('a lock', () => {
	test('has one holder after the other', () => {
		const changes = ['acquire holders=["t1"] value=1', 'release', 'acquire holders=["t2"] value=1'];
		expect(illegal('lock lock', ...changes)).toBeNull();
	});

	test('never has two', () => {
		expect(illegal('lock lock', 'acquire holders=["t1","t2"] value=1')).toMatch(/one holder/);
	});

	test('has none while it is free', () => {
		expect(illegal('lock lock', 'acquire holders=["t1"] value=0')).toMatch(/one holder/);
	});

	test('lets nobody overtake', () => {
		const taken = [
			'acquire holders=["t1"] value=1',
			`acquire holders=["t1"] value=1 ${line('acquire', 't2')}`,
			`release woken=["t2"]`
		];
		expect(illegal('lock lock', ...taken, 'acquire holders=["t2"] value=1')).toBeNull();
		expect(illegal('lock lock', ...taken, 'acquire holders=["t3"] value=1')).toMatch(/overtakes/);
	});

	test('lets those who wait through in their order, unless one gives up', () => {
		const [held, both] = ['holders=["t1"] value=1', line('acquire', 't2', 't3')];
		const [first, second] = [line('acquire', 't2'), line('acquire', 't3')];
		const changes = [`acquire ${held}`, `acquire ${held} ${first}`, `acquire ${held} ${both}`];
		expect(illegal('lock lock', ...changes, `release woken=["t2"] ${second}`)).toBeNull();
		expect(illegal('lock lock', ...changes, `release woken=["t3"] ${first}`)).toMatch(/order/);
		expect(illegal('lock lock', ...changes, `cancel ${held} ${first}`)).toBeNull();
	});
});

test('a bounded semaphore never has more holders than places', () => {
	const bounded = 'semaphore slots class=BoundedSemaphore limit=1';
	expect(illegal(bounded, 'acquire holders=["t1"] value=0')).toBeNull();
	expect(illegal(bounded, 'acquire holders=["t1","t2"] value=0')).toMatch(/places/);
	expect(illegal(bounded, 'release value=2')).toMatch(/places/);
});

test('nobody waits for an event that is set', () => {
	expect(illegal('event event', 'set value=1')).toBeNull();
	expect(illegal('event event', `set value=1 ${line('wait', 't1')}`)).toMatch(/that is set/);
});

test('a barrier holds no more than it waits for', () => {
	expect(illegal('barrier barrier limit=2', 'wait value=3')).toMatch(/barrier/);
});

describe('a queue', () => {
	const put = (items: readonly string[], item: string): string =>
		`put size=${String(items.length)} items=${JSON.stringify(items)} item="${item}"`;
	const get = (items: readonly string[], item: string): string =>
		put(items, item).replace('put', 'get');

	test('gives out what came first', () => {
		const queue = 'queue queue class=Queue';
		const both = [put(['a'], 'a'), put(['a', 'b'], 'b')];
		expect(illegal(queue, ...both, get(['b'], 'a'))).toBeNull();
		expect(illegal(queue, ...both, get(['a'], 'b'))).toMatch(/first in/);
		expect(illegal(queue, put(['a'], 'a'), put(['b', 'a'], 'b'))).toMatch(/first in/);
	});

	test('gives out what came last, if it is a stack', () => {
		const queue = 'queue queue class=LifoQueue';
		expect(illegal(queue, put(['a'], 'a'), put(['b', 'a'], 'b'), get(['a'], 'b'))).toBeNull();
		expect(illegal(queue, put(['a'], 'a'), put(['a', 'b'], 'b'))).toMatch(/first in/);
	});

	test('gives out what is least, if it goes by priority', () => {
		const queue = 'queue queue class=PriorityQueue';
		const both = [put(['5'], '5'), put(['2', '5'], '2')];
		expect(illegal(queue, ...both, get(['5'], '2'))).toBeNull();
		expect(illegal(queue, ...both, get(['2'], '5'))).toMatch(/first in/);
	});

	test('keeps an order of its own, if its class is the program’s', () => {
		const queue = 'queue queue class=Mine';
		expect(illegal(queue, put(['a'], 'a'), put(['b', 'a'], 'b'), get(['b'], 'a'))).toBeNull();
	});

	test('holds no more than its size', () => {
		expect(
			illegal('queue queue class=Queue limit=1', put(['a'], 'a'), put(['a', 'b'], 'b'))
		).toMatch(/size/);
	});
});

test('a task waits at one object at a time', () => {
	const { illegal: reason } = replay(
		script(`
			object.created o1 event one
			object.changed o1 wait ${line('wait', 't1')}
			object.created o2 event two
			object.changed o2 wait ${line('wait', 't1')}
		`)
	);
	expect(reason).toMatch(/one object at a time/);
});

test('what is not known cannot change, and a change changes something', () => {
	expect(replay(script('object.changed o1 set value=1')).illegal).toMatch(/used before/);
	expect(illegal('event event', 'clear')).toMatch(/changes something/);
	expect(replay(script('object.created o2 lock lock')).illegal).toMatch(/numbered/);
});
