import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { traceText } from '#lib/recorder/trace-text.ts';
import { outputOf } from './output.ts';
import { eventsOf, record } from './record.ts';

const inMain = (body: string): string =>
	`import asyncio, socket\nasync def main():\n${body.replace(/^/gm, '    ')}\nasyncio.run(main())\n`;

interface Refused {
	readonly name: string;
	readonly text: string;
	readonly error: string;
	readonly note: RegExp;
}

const refusals: readonly Refused[] = [
	{
		name: 'a name from outside',
		text: 'import socket\nsocket.create_connection(("example.com", 80))\n',
		error: 'socket.gaierror: [Errno -3] Temporary failure in name resolution',
		note: /no network here, so example\.com can’t be reached.*Start a server in the same program/
	},
	{
		name: 'a name from outside, with asyncio',
		text: inMain('await asyncio.open_connection("example.com", 80)'),
		error: 'socket.gaierror: [Errno -3] Temporary failure in name resolution',
		note: /example\.com/
	},
	{
		name: 'an address from outside',
		text: 'import socket\nsocket.create_connection(("93.184.216.34", 80))\n',
		error: 'OSError: [Errno 101] Network is unreachable',
		note: /93\.184\.216\.34/
	},
	{
		name: 'encryption',
		text: inMain(
			'import ssl\nserver = await asyncio.start_server(print, "127.0.0.1", 0)\nport = server.sockets[0].getsockname()[1]\nawait asyncio.open_connection("127.0.0.1", port, ssl=ssl.create_default_context())'
		),
		error: 'OSError: [Errno 95] Operation not supported',
		note: /no encryption here/
	},
	{
		name: 'a pipe',
		text: inMain(
			'import sys\nawait asyncio.get_running_loop().connect_read_pipe(asyncio.Protocol, sys.stdin)'
		),
		error: 'OSError: [Errno 95] Operation not supported',
		note: /no pipes here/
	}
];

test.concurrent.for(refusals)(
	'$name is refused with a sentence, and with the error of a machine without a network',
	async ({ text, error, note }, { expect }) => {
		const trace = await record(text);
		expect(outputOf(trace, 'stderr').trimEnd().split('\n').at(-1)).toBe(error);
		expect(eventsOf(trace, 'note.written')[0]?.text).toMatch(note);
		expect(replay(trace).illegal).toBeNull();
	}
);

test('a call that holds the only thread for bytes that can’t come is a deadlock, and says so', async ({
	expect
}) => {
	const trace = await record('import socket\none, other = socket.socketpair()\none.recv(1)\n');
	expect(trace.ended.how).toBe('deadlocked');
	expect(trace.ended.message).toMatch(/^Deadlock: socket\.recv waits/);
});

test('a server that nobody will ever come to is idle, and says so', async ({ expect }) => {
	const trace = await record(
		inMain(
			'server = await asyncio.start_server(print, "127.0.0.1", 8888)\nawait server.serve_forever()'
		)
	);
	expect(trace.ended.how).toBe('idle');
	expect(trace.ended.message).toMatch(/^The server at 127\.0\.0\.1:8888 waits for clients/);
	expect(replay(trace).illegal).toBeNull();
});

test('bytes take the latency that the scenario states, and select counts what it returned with', async ({
	expect
}) => {
	const file = join(import.meta.dirname, '../../src/scenarios/echo-server.py');
	const text = readFileSync(file, 'utf8');
	const [first, second] = await Promise.all([record(text), record(text)]);
	expect(traceText(second)).toBe(traceText(first));
	for (const { at, due } of eventsOf(first, 'bytes.sent')) expect(due - at).toBeCloseTo(0.05, 9);
	const counted = eventsOf(first, 'select.ended').reduce((sum, { events }) => sum + events, 0);
	expect(eventsOf(first, 'io.polled')).toHaveLength(counted);
	const waits = eventsOf(first, 'task.suspended').filter(({ waiting }) => waiting.kind === 'io');
	expect(waits).toContainEqual(
		expect.objectContaining({
			waiting: expect.objectContaining({ text: 'reader.readline()', connection: 'c1' }) as unknown
		})
	);
});
