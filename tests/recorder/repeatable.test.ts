import { test } from 'vitest';
import { outputOf } from './output.ts';
import { eventsOf, record } from './record.ts';

const CHANCE = `
import os, random, secrets, uuid, tempfile, time, datetime

class Thing:
    pass

print(id(Thing()), Thing(), hash('text'), [Thing() for _ in range(3)])
print(list({Thing() for _ in range(5)}))
print(random.random(), random.Random().random(), secrets.token_hex(8), uuid.uuid4(), os.urandom(8))
print(time.time_ns(), datetime.datetime.now(), time.tzname)
`;

test('chance, addresses and the date come out the same each time', async ({ expect }) => {
	const [first, second] = await Promise.all([record(CHANCE), record(CHANCE)]);
	expect(outputOf(first, 'stderr')).toBe('');
	expect(outputOf(first, 'stdout').split('\n')).toHaveLength(5);
	expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

test('one program leaves nothing behind for the next', async ({ expect }) => {
	const plain = 'import json, asyncio\nprint(json.dumps({}), asyncio.sleep.__name__)\n';
	const before = await record(plain);
	await record('import json, asyncio\njson.dumps = asyncio.sleep = asyncio.run = None\n');
	expect(JSON.stringify(await record(plain))).toBe(JSON.stringify(before));
});

const GROUP = (litter: number): string => `
import asyncio
litter = [[] for _ in range(${String(litter)})]

async def sleeps():
    litter.append(object())
    await asyncio.sleep(5)

async def main():
    async with asyncio.TaskGroup() as group:
        for _ in range(6):
            group.create_task(sleeps())
            litter.append(bytearray(len(litter)))
        await asyncio.sleep(1)
        raise ValueError

asyncio.run(main())
`;

test('what lies in memory does not order a set of tasks', async ({ expect }) => {
	const traces = await Promise.all([0, 37, 1001].map((litter) => record(GROUP(litter))));
	const orders = traces.map((trace) =>
		eventsOf(trace, 'cancel.requested').map(({ target }) => target)
	);
	expect(orders[0]).toHaveLength(6);
	expect(orders[1]).toEqual(orders[0]);
	expect(orders[2]).toEqual(orders[0]);
});
