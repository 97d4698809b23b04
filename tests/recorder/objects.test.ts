import { expect, test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { plain } from '#lib/narration/phrases.ts';
import { sentencesOf } from '#lib/narration/sentences.ts';
import type { Trace } from '#lib/trace/format.ts';
import { eventsOf, record } from './record.ts';

/** The story, a line a step. */
const story = (trace: Trace): string => sentencesOf(trace).map(plain).join('\n');

const main = (before: string, ...lines: readonly string[]): string =>
	`import asyncio\n${before}\nasync def main():\n    ${lines.join('\n    ')}\nasyncio.run(main())\n`;

const changes = (trace: Trace) =>
	eventsOf(trace, 'object.changed').map(({ by, task, holders, woken, waiters }) => [
		`${by} ${String(task)}`,
		holders.join(),
		woken.join(),
		waiters.map(({ task: waiter }) => waiter).join()
	]);

test('a lock says who holds it, who waits and who was let through', async () => {
	const visit = 'async def visit(lock):\n    async with lock:\n        await asyncio.sleep(1)';
	const trace = await record(
		main(visit, 'lock = asyncio.Lock()', 'await asyncio.gather(visit(lock), visit(lock))')
	);
	expect(eventsOf(trace, 'object.created')).toMatchObject([{ kind: 'lock', name: 'lock' }]);
	expect(changes(trace)).toEqual([
		['acquire t2', 't2', '', ''],
		['acquire t3', 't2', '', 't3'],
		['release t2', '', 't3', ''],
		['acquire t3', 't3', '', ''],
		['release t3', '', '', '']
	]);
	expect(eventsOf(trace, 'task.suspended').map(({ waiting }) => waiting.object)).toContain('o1');
	const told = story(trace);
	expect(told).toContain('acquires lock.');
	expect(told).toContain(
		'Task-3 starts visit(<Lock>) and has to wait for lock, which Task-2 holds.'
	);
	expect(told).toContain(
		'Task-2 goes on and releases lock, and hands it to Task-3, first in line.'
	);
	expect(told).toContain('lock is free, so Task-3 goes on and acquires lock.');
});

test('a task that is cancelled leaves the line, and the next one is served', async () => {
	const trace = await record(
		main(
			'async def visit(lock):\n    async with lock:\n        await asyncio.sleep(1)',
			'lock = asyncio.Lock()',
			'tasks = [asyncio.create_task(visit(lock)) for _ in range(3)]',
			'await asyncio.sleep(0)',
			'tasks[1].cancel()',
			'await asyncio.wait(tasks)'
		)
	);
	expect(changes(trace)).toContainEqual(['cancel t1', 't2', '', 't4']);
	expect(changes(trace)).toContainEqual(['release t2', '', 't4', '']);
	expect(replay(trace).illegal).toBeNull();
});

test('a queue says what goes in and out, and who waits for what', async () => {
	const trace = await record(
		main(
			'async def eat(queue):\n    while True:\n        await queue.get()\n        queue.task_done()',
			'queue = asyncio.Queue(maxsize=2)',
			'eater = asyncio.create_task(eat(queue))',
			'await asyncio.sleep(0)',
			'for item in "abc":',
			'    await queue.put(item)',
			'await queue.join()',
			'eater.cancel()'
		)
	);
	expect(
		eventsOf(trace, 'object.changed').map(({ by, item, size, items }) => [by, item, size, items])
	).toContainEqual(['put', "'b'", 2, ["'a'", "'b'"]]);
	const told = story(trace);
	expect(told).toContain('waits for an item, because queue is empty.');
	expect(told).toContain("puts 'a' into queue, where 1 of 2 places is taken");
	expect(told).toContain('has to wait with its item, because queue is full');
	expect(told).toContain('waits until all items of queue are done: 1 is left');
});

test('what is part of another object is not shown by itself', async () => {
	const trace = await record(
		main(
			'',
			'condition, barrier = asyncio.Condition(), asyncio.Barrier(1)',
			'queue = asyncio.Queue()',
			'async with condition:',
			'    condition.notify()',
			'await barrier.wait()',
			'await queue.put(1)',
			'async for done in asyncio.as_completed([asyncio.sleep(1)]):',
			'    await done'
		)
	);
	expect(eventsOf(trace, 'object.created').map(({ kind }) => kind)).toEqual([
		'condition',
		'barrier',
		'queue'
	]);
});

test('several in a list have names of their own, and an attribute is named with its object', async () => {
	const trace = await record(
		main(
			'class Shop:\n    def __init__(self):\n        self.lock = asyncio.Lock()\n    async def enter(self):\n        async with self.lock:\n            pass',
			'forks = [asyncio.Lock(), asyncio.Lock()]',
			'for fork in forks:',
			'    await fork.acquire()',
			'await Shop().enter()',
			'async with asyncio.Lock():',
			'    pass'
		)
	);
	expect(eventsOf(trace, 'object.created').map(({ name }) => name)).toEqual([
		'forks[0]',
		'forks[1]',
		'self.lock',
		null
	]);
});

test('no code of the program runs and nothing of it is kept alive for the sake of the recording', async () => {
	const trace = await record(
		main(
			'import gc\nclass Item:\n    def __repr__(self):\n        print("asked")\n        return "item"\n    def __del__(self):\n        print("gone")',
			'queue = asyncio.Queue()',
			'await queue.put(Item())',
			'await queue.get()',
			'print("taken")'
		)
	);
	const printed = eventsOf(trace, 'output.written').map(({ text }) => text);
	expect(printed).toEqual(['gone\n', 'taken\n']);
	expect(eventsOf(trace, 'object.changed')).toMatchObject([{ item: '<Item>' }, { item: '<Item>' }]);
});

const FUZZ = `import asyncio, random
random.seed(SEED)

class Mine(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []
    def _put(self, item):
        self._queue.append(item)
    def _get(self):
        return self._queue.pop(len(self._queue) // 2)

class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n

async def hold(thing):
    async with thing:
        await asyncio.sleep(random.choice([0, 0.1]))

async def notified(condition, limit):
    async with condition:
        await asyncio.wait_for(condition.wait(), limit)

async def notify(condition):
    async with condition:
        condition.notify(2)
        await asyncio.sleep(0)

async def worker(n, lock, slots, bounded, own, event, queues, shared, barrier):
    for _ in range(6):
        queue = random.choice(queues)
        limit = random.choice([0.1, 5])
        deed = random.choice([
            lambda: hold(lock), lambda: hold(slots), lambda: hold(bounded),
            lambda: notified(own, 0.15), lambda: notified(shared, 9), lambda: notify(own), lambda: notify(shared),
            lambda: asyncio.wait_for(queue.put(Item(n)), limit), lambda: asyncio.wait_for(queue.get(), limit),
            lambda: asyncio.wait_for(event.wait(), 0.2),
        ])
        try:
            await deed()
        except TimeoutError:
            event.set()
            event.clear()
        if random.random() < 0.1:
            slots.release()
    await asyncio.wait_for(barrier.wait(), 3)

async def main():
    lock = asyncio.Lock()
    queues = [asyncio.Queue(2), asyncio.LifoQueue(3), asyncio.PriorityQueue(4), Mine(2)]
    world = (lock, asyncio.Semaphore(2), asyncio.BoundedSemaphore(3), asyncio.Condition(), asyncio.Event(), queues,
             asyncio.Condition(lock), asyncio.Barrier(3))
    tasks = [asyncio.create_task(worker(n, *world)) for n in range(20)]
    for _ in range(25):
        await asyncio.sleep(0.05)
        random.choice(tasks).cancel()
        if random.random() < 0.5:
            async with lock:
                random.choice(tasks).cancel()
    await asyncio.sleep(4)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

asyncio.run(main())
`;

test.for([1, 2, 3, 4])(
	'any tangle of them, with cancellations at random, keeps the laws (%i)',
	async (seed) => {
		const trace = await record(FUZZ.replace('SEED', String(seed)));
		expect(replay(trace)).toMatchObject({ illegal: null, ended: 'returned' });
		expect(eventsOf(trace, 'object.created').length).toBeGreaterThan(6);
	}
);
