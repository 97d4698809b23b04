import { test } from 'vitest';
import { outputOf } from './output.ts';
import { record } from './record.ts';

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
