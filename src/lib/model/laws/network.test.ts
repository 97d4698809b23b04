import { expect, test } from 'vitest';
import { IllegalEventError, firstLawful, lawfulStep } from '../lawful-loop.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const play = (text: string) => script(text).events.reduce(lawfulStep, firstLawful());

/** The law that the lines break. */
function broken(text: string): string {
	try {
		play(text);
	} catch (error) {
		if (error instanceof IllegalEventError) return error.law.id;
		throw error;
	}
	return 'none';
}

/** The sample with one line in the place of another. */
const changed = (line: string, into: string): string => {
	expect(samples.network).toContain(line);
	return samples.network.replace(line, into);
};

test('bytes lie with the side that has not read them yet', () => {
	const lines = samples.network.split('\n');
	const upTo = (line: string) =>
		lines.slice(0, lines.findIndex((other) => other.trim() === line) + 1).join('\n');
	const sent = play(`${upTo('bytes.sent c1 client due=0.2')}\nrun.ended limit`).context;
	expect(sent.connections.get('c1')).toMatchObject({
		accepted: true,
		ends: { client: { sent: 5 }, server: { incoming: [{ size: 5, due: 0.2 }], received: 0 } }
	});
	const read = play(`${upTo('bytes.received c1 server')}\nrun.ended limit`).context;
	expect(read.connections.get('c1')?.ends.server).toMatchObject({ incoming: [], received: 5 });
	expect(read.servers.get('s1')).toMatchObject({ open: true, backlog: [] });
});

test.each([
	['polled-count', 'select.ended 2', 'select.ended 3'],
	['polled-count', 'select.ended 2', 'select.ended 1'],
	['polled-due', 'io.polled c1 read', 'io.polled c1 read side=client'],
	['polled-due', 'connection.opened c1 s1 due=0.1', 'connection.opened c1 s1 due=0.15'],
	['polled-due', 'bytes.sent c1 client due=0.2', 'bytes.sent c1 client due=0.3'],
	['server-open', 'connection.opened c1 s1 due=0.1', 'server.closed s1\nconnection.opened c1 s1'],
	['server-open', 'server.closed s1', 'server.closed s1\nserver.closed s1'],
	[
		'accept-first',
		'connection.accepted c1 s1',
		'connection.accepted c1 s1\nconnection.accepted c1 s1'
	],
	['side-sends', 'connection.accepted c1 s1', 'bytes.sent c1 server due=0.2'],
	['side-sends', 'server.closed s1', 'bytes.sent c1 client due=0.4'],
	['bytes-in-order', 'bytes.sent c1 client due=0.2', 'bytes.sent c1 client due=0.05'],
	['bytes-received', 'bytes.received c1 server', 'bytes.received c1 server size=6'],
	['bytes-received', 'bytes.received c1 server', 'bytes.received c1 server size=0'],
	['bytes-received', 'bytes.received c1 server', `bytes.received c1 server text=b'jello'`],
	['bytes-received', 'bytes.received c1 server', 'bytes.received c1 client'],
	[
		'side-ends-once',
		'connection.closed c1 server closed 0.3',
		'connection.closed c1 client ended 0.3'
	],
	[
		'side-ends-once',
		'connection.closed c1 server closed 0.3',
		'connection.closed c1 server closed 0.1'
	],
	['network-number', 'server.opened s1', 'server.opened s2']
])('%s is broken by "%s" made "%s"', (law, line, into) => {
	expect(broken(changed(line, into))).toBe(law);
});

test('a socket that was ready before does not let select wait', () => {
	const waiting = changed('bytes.received c1 server\n', 'handle.queued h9\n@0.200001\n');
	expect(broken(waiting)).not.toBe('none');
});
