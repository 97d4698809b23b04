import type { ConnectionState, LoopContext, ObjectState, ServerState } from './context.ts';
import type { ConnectionId, ObjectId, ServerId, TraceEvent } from '#lib/trace/format.ts';

/** Whatever tasks share or speak through: a lock, a queue …, a server, a connection. */
export type ThingId = ObjectId | ServerId | ConnectionId;

export type Thing =
	| { readonly sort: 'object'; readonly state: ObjectState }
	| { readonly sort: 'server'; readonly state: ServerState }
	| { readonly sort: 'connection'; readonly state: ConnectionState };

/** The thing that an event brings into sight; `null`: none. */
export function thingBegunBy(event: TraceEvent): ThingId | null {
	if (event.type === 'object.created') return event.object;
	if (event.type === 'server.opened') return event.server;
	return event.type === 'connection.opened' || event.type === 'connection.refused'
		? event.connection
		: null;
}

/** Whether a recording has any of them. */
export const hasThings = (events: readonly TraceEvent[]): boolean =>
	events.some(({ type }) => /^(object|server|connection)/.test(type));

/** Ids of the three begin with different letters, so that no two are alike. */
export function thingOf(
	{ objects, servers, connections }: LoopContext,
	id: ThingId
): Thing | undefined {
	const [object, server] = [objects.get(id), servers.get(id)];
	if (object !== undefined) return { sort: 'object', state: object };
	if (server !== undefined) return { sort: 'server', state: server };
	const connection = connections.get(id);
	return connection && { sort: 'connection', state: connection };
}
