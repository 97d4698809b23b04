import { test } from 'vitest';
import { eventsOf, record } from './record.ts';

const PROGRAM = `import asyncio

async def fetch(n):
    await asyncio.sleep(n / 10)
    return n

class Pool:
    tasks = set()

    def __init__(self):
        self.tasks = set()

async def main():
    tasks = [asyncio.create_task(fetch(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks)
    for task in done:
        task.result()
    for task in pending:
        task.cancel()
    print([task.result() for task in done])
    await asyncio.gather(*done)
    pool = Pool()
    pool.tasks.update(done)
    for task in pool.tasks:
        task.cancel()
    done.pop()
    for awaitable in asyncio.as_completed([fetch(1), fetch(2)]):
        await awaitable

asyncio.run(main())
`;

const SAME_EACH_TIME = `import asyncio

numbers, names, one = {1, 2, 3}, {"ann", "bob"}, {"ann"}
for number in numbers:
    print(number)
for name in one:
    print(name)
print(sorted(names), max(name for name in names), len(list(names)))
print(numbers and 1 or list(names))
if not names: print(*names)
assert names, list(names)
`;

test('a set whose order another run may change is said to be one', async ({ expect }) => {
	const found = eventsOf(await record(PROGRAM), 'chance.used');
	expect(found.map(({ kind, text, line }) => [kind, text, line])).toEqual([
		['order', 'done', 16],
		['order', 'done', 20],
		['order', 'done', 21],
		['order', 'pool.tasks', 24],
		['order', 'done', 26],
		['order', 'asyncio.as_completed', 27]
	]);
});

test('what comes out the same in every run is not left to chance', async ({ expect }) => {
	expect(eventsOf(await record(SAME_EACH_TIME), 'chance.used')).toEqual([]);
});
