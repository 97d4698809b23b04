import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import type { LimitName } from '#lib/trace/format.ts';
import { limitedTo, record } from './record.ts';

const SPIN =
	'import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0.5)\nasyncio.run(main())\n';
const SPAWN =
	'import asyncio\nasync def main():\n    while True:\n        asyncio.create_task(asyncio.sleep(1))\nasyncio.run(main())\n';

const runaways: readonly [LimitName, number, string][] = [
	['lines', 500, 'while True: pass\n'],
	['events', 300, SPIN],
	['turns', 20, SPIN],
	['seconds', 100, SPIN],
	['output', 1000, 'while True:\n    print("again and again")\n'],
	['tasks', 30, SPAWN]
];

test.concurrent.for(runaways)(
	'the limit of %s gives a valid, shorter trace that says so',
	async ([name, limit, text], { expect }) => {
		const trace = await record(text, limitedTo({ [name]: limit }));
		expect(trace.ended).toMatchObject({ how: 'limit', limit: name, status: 124 });
		expect(trace.ended.message.replaceAll(',', '')).toContain(String(limit));
		expect(trace.events.at(-1)).toMatchObject({ type: 'run.ended', how: 'limit' });
		expect(replay(trace).illegal).toBeNull();
	}
);

test('output is cut at its limit, not one byte later', async ({ expect }) => {
	const trace = await record('print("x" * 5000)\n', limitedTo({ output: 1000 }));
	const text = trace.events
		.map((event) => (event.type === 'output.written' ? event.text : ''))
		.join('');
	expect(text).toBe('x'.repeat(1000));
});

test('a value is shortened, which stops nothing', async ({ expect }) => {
	const trace = await record(
		'import asyncio\nasync def main():\n    return "x" * 10**6\nasyncio.run(main())\n',
		limitedTo({ repr: 50 })
	);
	expect(trace.ended.how).toBe('returned');
	const values = trace.events.flatMap((event) =>
		event.type === 'task.finished' ? [event.value.length] : []
	);
	expect(values[0]).toBe(50);
});

test('a program stuck in C is killed, and what it did before is kept', async ({ expect }) => {
	const trace = await record('print("before")\n10 ** 10 ** 9\n'.replace('10 **', 'n = 10\nn **'), {
		wallSeconds: 3
	});
	expect(trace.ended).toMatchObject({ how: 'limit', limit: 'wall' });
	expect(trace.events.map(({ type }) => type)).toEqual([
		'run.began',
		'line.ran',
		'output.written',
		'line.ran',
		'values.changed',
		'line.ran',
		'run.ended'
	]);
	expect(replay(trace).illegal).toBeNull();
});

test('a long computation ends, without each of its lines in the trace', async ({ expect }) => {
	const trace = await record('total = 0\nfor n in range(300_000):\n    total += n\nprint(total)\n');
	expect(trace.ended.how).toBe('returned');
	expect(trace.events.length).toBeLessThan(5000);
	expect(trace.events).toContainEqual(
		expect.objectContaining({ type: 'output.written', text: '44999850000\n' })
	);
	expect(trace.events.filter(({ type }) => type === 'note.written')).toHaveLength(1);
});
