import type { ConnectionState, EndState, LoopContext, Segment, Side } from '../context.ts';
import type { ConnectionId, EventOf } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

const newEnd: EndState = { incoming: [], sent: 0, received: 0, ended: null, closed: false };

export const otherSide = (side: Side): Side => (side === 'client' ? 'server' : 'client');

export const nameNews = ({ news }: LoopContext): Change => ({
	news: { ...news, left: news.left - 1, queues: news.queues + 1 }
});

export const openServer = (
	{ servers }: LoopContext,
	{ server: id, address }: EventOf<'server.opened'>
): Change => ({ servers: servers.with(id, { id, address, open: true, backlog: [] }) });

export function closeServer(
	{ servers }: LoopContext,
	{ server: id }: EventOf<'server.closed'>
): Change {
	const server = servers.get(id);
	return server === undefined
		? {}
		: { servers: servers.with(id, { ...server, open: false, backlog: [] }) };
}

export function openConnection(
	{ connections, servers }: LoopContext,
	event: EventOf<'connection.opened'> | EventOf<'connection.refused'>
): Change {
	const { connection: id, kind, client, address, due } = event;
	const refused = event.type === 'connection.refused';
	const server = event.type === 'connection.refused' ? null : event.server;
	const ends = { client: newEnd, server: newEnd };
	const accepted = server === null && !refused;
	const state = { id, kind, server, client, address, refused, accepted, due, ends };
	const listening = server === null ? undefined : servers.get(server);
	return {
		connections: connections.with(id, state),
		...(listening && {
			servers: servers.with(listening.id, {
				...listening,
				backlog: [...listening.backlog, id]
			})
		})
	};
}

export function acceptConnection(
	{ connections, servers }: LoopContext,
	{ connection: id, server: serverId }: EventOf<'connection.accepted'>
): Change {
	const connection = connections.get(id);
	const server = servers.get(serverId);
	return {
		...(connection && { connections: connections.with(id, { ...connection, accepted: true }) }),
		...(server && {
			servers: servers.with(serverId, {
				...server,
				backlog: server.backlog.filter((other) => other !== id)
			})
		})
	};
}

/** The context with both ends of one connection changed. */
function withEnds(
	{ connections }: LoopContext,
	id: ConnectionId,
	change: (ends: ConnectionState['ends']) => Partial<ConnectionState['ends']>
): Change {
	const connection = connections.get(id);
	if (connection === undefined) return {};
	const ends = { ...connection.ends, ...change(connection.ends) };
	return { connections: connections.with(id, { ...connection, ends }) };
}

export function sendBytes(context: LoopContext, event: EventOf<'bytes.sent'>): Change {
	const { connection, side, size, text, due } = event;
	const segment: Segment = { size, text, whole: true, due };
	const other = otherSide(side);
	return withEnds(context, connection, (ends) => ({
		[side]: { ...ends[side], sent: ends[side].sent + size },
		// What is sent to a socket that is gone reaches nobody.
		...(!ends[other].closed && {
			[other]: { ...ends[other], incoming: [...ends[other].incoming, segment] }
		})
	}));
}

export function receiveBytes(context: LoopContext, event: EventOf<'bytes.received'>): Change {
	const { connection, side, size } = event;
	const whole = context.connections.get(connection)?.kind === 'udp';
	return withEnds(context, connection, (ends) => {
		const end = ends[side];
		const incoming = whole ? end.incoming.slice(1) : rest(end.incoming, size);
		return { [side]: { ...end, incoming, received: end.received + size } };
	});
}

/** What is left after so many bytes. */
function rest(segments: readonly Segment[], size: number): readonly Segment[] {
	let taken = size;
	return segments.flatMap((segment) => {
		const part = Math.min(taken, segment.size);
		taken -= part;
		if (part === 0) return [segment];
		return part === segment.size ? [] : [{ ...segment, size: segment.size - part, whole: false }];
	});
}

export const closeEnd = (context: LoopContext, event: EventOf<'connection.closed'>): Change =>
	withEnds(context, event.connection, (ends) => {
		const { side, how, due } = event;
		const end = ends[side];
		const ended = how === 'reset' ? { how, due } : (end.ended ?? { how, due });
		if (how === 'ended') return { [side]: { ...end, ended } };
		return { [side]: { ...end, ended, closed: true, incoming: [] } };
	});
