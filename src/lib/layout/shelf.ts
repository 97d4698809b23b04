import { bisectLeft } from 'd3';
import type { Position } from '#lib/base/units.ts';
import { thingBegunBy, type ThingId } from '#lib/model/things.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

/** What has stood in one place, one after the other, and at which event each came. */
interface Board {
	readonly ids: ThingId[];
	readonly from: number[];
}

/**
 * A place for everything that tasks share, for all of a run: a line of a list neither moves nor makes room while somebody
 * steps. Whatever is over keeps its place until another of its kind needs one.
 */
export class Shelf {
	readonly #boards: readonly Board[];

	constructor(events: readonly TraceEvent[]) {
		this.#boards = boardsOf(events);
	}

	/** How many places there are: no more than are needed at the moment that needs most of each kind. */
	get room(): number {
		return this.#boards.length;
	}

	/** What stands in each place after so many events; `null`: nothing has come there yet. */
	at(position: Position): readonly (ThingId | null)[] {
		return this.#boards.map(({ ids, from }) => ids[bisectLeft(from, position) - 1] ?? null);
	}
}

function boardsOf(events: readonly TraceEvent[]): readonly Board[] {
	const boards: Board[] = [];
	const free = new Set<Board>();
	const gone = new Map<ThingId, number>();
	const boardFor = new Map<ThingId, Board>();
	events.forEach((event, at) => {
		const id = thingBegunBy(event);
		if (id !== null) {
			const board = [...free].find(({ ids }) => ids[0]?.charAt(0) === id.charAt(0)) ?? {
				ids: [],
				from: []
			};
			if (!free.delete(board)) boards.push(board);
			board.ids.push(id);
			board.from.push(at);
			boardFor.set(id, board);
		}
		const over = endedBy(event, gone);
		const board = over === null ? undefined : boardFor.get(over);
		if (board !== undefined && board.ids.at(-1) === over) free.add(board);
	});
	return boards;
}

/** The thing that is over now; a connection once both of its ends are. @param gone - How many ends of each are. */
function endedBy(event: TraceEvent, gone: Map<ThingId, number>): ThingId | null {
	if (event.type === 'server.closed') return event.server;
	if (event.type === 'connection.refused') return event.connection;
	if (event.type !== 'connection.closed' || event.how === 'ended') return null;
	const ends = (gone.get(event.connection) ?? 0) + 1;
	gone.set(event.connection, ends);
	return ends === 2 ? event.connection : null;
}
