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
/** `tcp`: a stream between two ports. `unix`: one at a path. `pair`: `socketpair()`. `udp`: datagrams, each of which arrives whole. */
const kind = v.picklist(['tcp', 'unix', 'pair', 'udp']);

/** A client asks a server for a connection (or a datagram socket sends its first to another). */
export const connectionOpened = event('connection.opened', {
	connection: connectionId,
	kind,
	/** `null`: a pair of sockets, or datagrams. */
	server: v.nullable(serverId),
	/** The two addresses. */
	client: v.string(),
	address: v.string(),
	/** When the server can accept it, and the client knows that it stands. */
	due: seconds,
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** The server takes it: from now on it has an end of its own. */
export const connectionAccepted = event('connection.accepted', {
	connection: connectionId,
	server: serverId,
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** A client asks where nobody listens: it learns of that at `due`. */
export const connectionRefused = event('connection.refused', {
	connection: connectionId,
	kind,
	client: v.string(),
	address: v.string(),
	due: seconds,
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
/**
 * One side sends no more. `ended`: it may still read (`write_eof`). `closed`: it is gone. `reset`: it is gone, and what it
 * had not read is lost. The other side can know at `due`.
 */
export const connectionClosed = event('connection.closed', {
	connection: connectionId,
	side,
	how: v.picklist(['ended', 'closed', 'reset']),
	due: seconds
});
/** `select` returned with it: this end of a connection, or a server with somebody to accept, is ready. Between `select.ended` and what is queued. */
export const ioPolled = event('io.polled', {
	/** `c1` or `s1`. */
	what: v.union([connectionId, serverId]),
	side,
	kind: v.picklist(['read', 'write', 'accept', 'connect'])
});
