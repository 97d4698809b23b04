import type { ConnectionState, EndState, LoopContext } from './context.ts';
import { loopSeconds, type LoopSeconds } from '#lib/base/units.ts';

/** When a socket will next have news that is still under way, in virtual seconds; `null`: nothing is. */
export function nextArrival({ connections, now }: LoopContext): LoopSeconds | null {
	let first = Infinity;
	for (const connection of connections)
		for (const due of duesOf(connection)) if (due > now && due < first) first = due;
	return first === Infinity ? null : loopSeconds(first);
}

function duesOf({ due, ends: { client, server } }: ConnectionState): readonly number[] {
	return [due, ...arrivals(client, server), ...arrivals(server, client)];
}

/** What is under way to one end, and the news that the other sends no more. */
const arrivals = ({ incoming, closed }: EndState, { ended }: EndState): readonly number[] =>
	closed ? [] : [...incoming.map(({ due }) => due), ...(ended === null ? [] : [ended.due])];
