import type { LineNumber, Position } from '#lib/base/units.ts';
import type { EventOf, TaskId, Trace, TraceEvent } from '#lib/trace/format.ts';

/** What is known of a program's lines once its whole run is. */
export interface Lines {
	/** Those that ran at all. */
	readonly ran: ReadonlySet<LineNumber>;
	/** The first line of each task's coroutine, for tasks that began. */
	readonly entries: ReadonlyMap<TaskId, LineNumber>;
}

/** One pass over the events. */
export function linesOf({ events }: Trace): Lines {
	const ran = new Set<LineNumber>();
	const entries = new Map<TaskId, LineNumber>();
	for (const event of events) {
		if (event.type === 'line.ran') ran.add(event.line);
		else if (event.type === 'frame.entered' && event.task !== null && !entries.has(event.task)) {
			entries.set(event.task, event.line);
		}
	}
	return { ran, entries };
}

const ranLine = (event: TraceEvent | undefined): event is EventOf<'line.ran'> =>
	event?.type === 'line.ran';

/** The line that runs next after a position, whoever runs it; `null` where none does. */
export function lineAfter({ events }: Trace, at: Position): LineNumber | null {
	for (let index: number = at; index < events.length; index += 1) {
		const event = events[index];
		if (ranLine(event)) return event.line;
	}
	return null;
}

/** The line that the one who ran last before a position had run just before; `null` where there is none. */
export function lineBefore({ events }: Trace, at: Position): LineNumber | null {
	let last: EventOf<'line.ran'> | null = null;
	for (let index = at - 1; index >= 0; index -= 1) {
		const event = events[index];
		if (!ranLine(event)) continue;
		if (last === null) last = event;
		else if (event.task === last.task) return event.line;
	}
	return null;
}
