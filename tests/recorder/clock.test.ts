import { test } from 'vitest';
import { outputOf } from './output.ts';
import { eventsOf, record } from './record.ts';

const printed = async (text: string): Promise<string[]> =>
	outputOf(await record(text), 'stdout')
		.trimEnd()
		.split('\n');

const CLOCKS = [
	'time.time()',
	'time.monotonic()',
	'time.perf_counter()',
	'time.time_ns() / 1e9',
	'time.monotonic_ns() / 1e9',
	'time.perf_counter_ns() / 1e9',
	'time.clock_gettime(time.CLOCK_MONOTONIC)',
	'time.mktime(time.localtime())',
	'time.mktime(time.strptime(time.ctime()))',
	'time.mktime(time.strptime(time.strftime("%Y-%m-%d %H:%M:%S"), "%Y-%m-%d %H:%M:%S"))',
	'datetime.datetime.now().timestamp()',
	'datetime.datetime.today().timestamp()',
	'datetime.datetime.now(datetime.timezone.utc).timestamp()',
	'asyncio.get_running_loop().time()'
];

test.concurrent.for(CLOCKS)(
	'%s goes on by an hour while a task sleeps one',
	async (clock, { expect }) => {
		const [line] = await printed(`
import asyncio, datetime, time

async def main():
    before = ${clock}
    await asyncio.sleep(3600)
    print(${clock} - before)

asyncio.run(main())
`);
		expect(Number(line)).toBeCloseTo(3600, 4);
	}
);

test('time.sleep moves the clock by just as much, and is recorded as blocking', async ({
	expect
}) => {
	const trace = await record('import time\ntime.sleep(2.5)\nprint(time.monotonic())\n');
	expect(outputOf(trace, 'stdout')).toBe('2.5\n');
	expect(eventsOf(trace, 'block.began')).toMatchObject([
		{ at: 0, call: 'time.sleep(2.5)', seconds: 2.5, line: 2 }
	]);
	expect(eventsOf(trace, 'block.ended')).toMatchObject([{ at: 2.5 }]);
});

test.concurrent.for(['-1', '"1"', 'None', 'float("nan")', '1e300'])(
	'time.sleep(%s) raises as it does in CPython',
	async (argument, { expect }) => {
		const [line] = await printed(`
import time
try:
    time.sleep(${argument})
except (ValueError, TypeError, OverflowError) as error:
    print('refused')
`);
		expect(line).toBe('refused');
	}
);

test('waiting takes no process time', async ({ expect }) => {
	const lines = await printed('import time\ntime.sleep(5)\nprint(time.process_time())\n');
	expect(lines).toEqual(['0.0']);
});

test('equal due times fire in the order in which they were set, and are marked as ties', async ({
	expect
}) => {
	const trace = await record(`
import asyncio

async def nap(name):
    await asyncio.sleep(1)
    print(name)

async def main():
    await asyncio.gather(*(nap(n) for n in range(9)))

asyncio.run(main())
`);
	expect(outputOf(trace, 'stdout')).toBe('0\n1\n2\n3\n4\n5\n6\n7\n8\n');
	const [first, ...others] = eventsOf(trace, 'timer.set');
	expect(first?.tie).toBeNull();
	expect(new Set(others.map(({ tie }) => tie))).toEqual(new Set([first?.handle]));
});

test('a chain of short sleeps ends after one long sleep of the same length, as on a real clock', async ({
	expect
}) => {
	const lines = await printed(`
import asyncio

async def chain():
    for _ in range(15):
        await asyncio.sleep(0.2)
    print('chain')

async def once():
    await asyncio.sleep(3)
    print('once')

async def main():
    await asyncio.gather(chain(), once())

asyncio.run(main())
`);
	expect(lines).toEqual(['once', 'chain']);
});

test('time moves only in select and in a block', async ({ expect }) => {
	const trace = await record(`
import asyncio, time

async def main():
    await asyncio.sleep(1)
    time.sleep(1)
    await asyncio.sleep(1)

asyncio.run(main())
`);
	const moved = trace.events.filter((event, i) => event.at !== (trace.events[i - 1]?.at ?? 0));
	expect(moved.map(({ type }) => type)).toEqual(['select.ended', 'block.ended', 'select.ended']);
});
