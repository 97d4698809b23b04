import type { Cast } from './cast.ts';
import type { Cutter, Role } from './cutter.ts';
import { storyRole } from './story.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

/** The role of an event where every handle is shown: the story's, and what the loop does between. */
export function callbacksRole(
	event: TraceEvent,
	index: number,
	events: readonly TraceEvent[],
	cast: Cast,
	cutter: Cutter
): Role {
	switch (event.type) {
		case 'handle.began':
			return 'begins';
		case 'timer.fired':
		case 'timer.dropped':
		case 'handle.skipped':
		case 'loop.began':
		case 'loop.closed':
		case 'task.created':
		case 'task.finished':
			if (!cutter.marked) cutter.settle();
			return 'opens';
		case 'task.suspended':
		case 'stop.requested':
			return 'opens';
		case 'handle.queued':
			return event.kind === 'step' || !cutter.leading ? 'joins' : 'opens';
		case 'future.resolved':
			return cutter.open ? 'opens' : 'joins';
		case 'line.ran':
			if (cast.running !== null || cast.worker !== null) return 'leads';
			// Outside a loop each line is a callback's worth.
			cutter.settle();
			return 'begins';
		default:
			return storyRole(event, index, events, cast, cutter);
	}
}
