import { law } from './law.ts';
import { otherSide } from '../apply/network.ts';
import type { ConnectionState, EndState, LoopContext, Side } from '../context.ts';
import type { LoopSeconds } from '#lib/base/units.ts';
import type { ConnectionId, EventOf } from '#lib/trace/format.ts';

interface OfSide {
	readonly connection: ConnectionId;
	readonly side: Side;
}

const endOf = (
	{ connections }: LoopContext,
	{ connection: id, side }: OfSide
): {
	readonly connection: ConnectionState;
	readonly mine: EndState;
	readonly other: EndState;
} | null => {
	const connection = connections.get(id);
	if (connection === undefined) return null;
	return { connection, mine: connection.ends[side], other: connection.ends[otherSide(side)] };
};

/** Whether that side has its socket: the server's from when it accepts. */
const has = ({ accepted, refused, due }: ConnectionState, side: Side, now: LoopSeconds): boolean =>
	!refused && (side === 'client' ? due <= now : accepted);

/** When that end can be read: its next bytes, or the news that no more will come. */
const readableFrom = (mine: EndState, other: EndState): LoopSeconds | null =>
	mine.incoming[0]?.due ?? other.ended?.due ?? null;

/** How many of its bytes have come. */
const come = ({ incoming }: EndState, now: LoopSeconds): number =>
	incoming.reduce((sum, { size, due }) => (due <= now ? sum + size : sum), 0);

/** From when what `select` names has been ready; `undefined`: no law knows that. */
function readySince(
	context: LoopContext,
	{ what, side, kind }: EventOf<'io.polled'>
): LoopSeconds | null | undefined {
	if (kind === 'accept') {
		const first = context.servers.get(what)?.backlog[0];
		return first === undefined ? null : (context.connections.get(first)?.due ?? null);
	}
	const connection = context.connections.get(what);
	if (connection === undefined) return null;
	if (kind === 'connect') return connection.due;
	if (kind === 'write') return connection.due <= context.now ? undefined : null;
	if (connection.refused) return connection.due;
	return readableFrom(connection.ends[side], connection.ends[otherSide(side)]);
}

const isNews = (context: LoopContext, event: EventOf<'io.polled'>): boolean => {
	const since = readySince(context, event);
	if (since === undefined) return true;
	const waited = context.now > context.news.since;
	return since !== null && since <= context.now && (!waited || since > context.news.since);
};

const noNews = ({ news }: LoopContext): boolean => news.left === 0;

function isReceived(context: LoopContext, event: EventOf<'bytes.received'>): boolean {
	const ends = endOf(context, event);
	if (ends === null || !has(ends.connection, event.side, context.now)) return false;
	const { connection, mine, other } = ends;
	const [first] = mine.incoming;
	const fits = first?.size !== event.size || !first.whole || first.text === event.text;
	if (connection.kind === 'udp') {
		return first !== undefined && first.due <= context.now && first.size === event.size && fits;
	}
	if (event.size > 0) return fits && event.size <= come(mine, context.now);
	return first === undefined && other.ended !== null && other.ended.due <= context.now;
}

export const networkLaws = [
	law('polled-count', 'After select the loop is told of each socket that it returned with.', {
		'io.polled': ({ news }) => news.left > 0,
		'turn.counted': noNews,
		'timer.fired': noNews,
		'handle.queued': noNews
	}),
	law(
		'polled-due',
		'Select returns with a socket once there is something for it: bytes that have come, an end, or somebody to accept.',
		{ 'io.polled': isNews }
	),
	law('server-open', 'A server that listens has an address, and it closes once.', {
		'server.closed': ({ servers }, { server }) => servers.get(server)?.open === true,
		'connection.opened': ({ servers, now }, { server, due }) =>
			due >= now && (server === null || servers.get(server)?.open === true),
		'connection.refused': ({ now }, { due }) => due >= now
	}),
	law('accept-first', 'A server accepts whoever came first, and nobody before they have come.', {
		'connection.accepted': ({ servers, connections, now }, { connection: id, server }) => {
			const connection = connections.get(id);
			const due = connection !== undefined && !connection.accepted && connection.due <= now;
			return due && servers.get(server)?.open === true && servers.get(server)?.backlog[0] === id;
		}
	}),
	law('side-sends', 'A side sends once it is connected, and no more after it has ended.', {
		'bytes.sent': (context, event) => {
			const ends = endOf(context, event);
			return (
				ends !== null && has(ends.connection, event.side, context.now) && ends.mine.ended === null
			);
		}
	}),
	law('bytes-in-order', 'Bytes arrive after they are sent, and in that order.', {
		'bytes.sent': (context, event) => {
			const last = endOf(context, event)?.other.incoming.at(-1);
			return event.due >= context.now && (last === undefined || last.due <= event.due);
		}
	}),
	law(
		'bytes-received',
		'A side reads what was sent to it and has come, each byte once; and the end only after all of them.',
		{ 'bytes.received': isReceived }
	),
	law('side-ends-once', 'A side says once that it sends no more, and closes once.', {
		'connection.closed': (context, event) => {
			const ends = endOf(context, event);
			if (ends === null || ends.connection.refused || event.due < context.now) return false;
			return event.how === 'ended' ? ends.mine.ended === null : !ends.mine.closed;
		}
	}),
	law(
		'network-number',
		'Servers and connections are numbered in the order in which they are made.',
		{
			'server.opened': ({ servers }, { server }) => server === `s${String(servers.size + 1)}`,
			'connection.opened': ({ connections }, { connection }) =>
				connection === `c${String(connections.size + 1)}`,
			'connection.refused': ({ connections }, { connection }) =>
				connection === `c${String(connections.size + 1)}`
		}
	)
];
