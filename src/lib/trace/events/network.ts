/** Connections between parts of the program, on sockets in memory with a stated latency. */
import * as v from 'valibot';
import { connectionId, count, event, line, seconds, serverId, taskId } from '../values.ts';

const side = v.picklist(['client', 'server']);

/** A socket listens. */
export const serverOpened = event('server.opened', {
	server: serverId,
	/** `127.0.0.1:8888`. */
	address: v.string(),
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** It listens no more. */
export const serverClosed = event('server.closed', { server: serverId });
/** A client connects (or a datagram socket is made): the other side learns of it when `server` accepts. */
export const connectionOpened = event('connection.opened', {
	connection: connectionId,
	/** `null`: a pair of sockets, or datagrams. */
	server: v.nullable(serverId),
	/** The two addresses. */
	client: v.string(),
	address: v.string(),
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** Bytes leave one side, and can be read at the other at `due`. `text`: bounded `repr` of them. */
export const bytesSent = event('bytes.sent', {
	connection: connectionId,
	side,
	size: count,
	text: v.string(),
	due: seconds,
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** The loop (or the program) reads them from the socket. `size` 0: the other side will send no more. */
export const bytesReceived = event('bytes.received', {
	connection: connectionId,
	side,
	size: count,
	text: v.string()
});
/** One side closes its socket. `reset`: what it had not read is lost. */
export const connectionClosed = event('connection.closed', {
	connection: connectionId,
	side,
	how: v.picklist(['ended', 'closed', 'reset'])
});
/** `select` returned with it: this end of a connection, or a server with somebody to accept, is ready. Between `select.ended` and what is queued. */
export const ioPolled = event('io.polled', {
	/** `c1` or `s1`. */
	what: v.union([connectionId, serverId]),
	side,
	kind: v.picklist(['read', 'write', 'accept', 'connect'])
});
