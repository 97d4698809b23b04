import type { LoopContext } from '../context.ts';
import type { EventOf, EventType, TraceEvent } from '#lib/trace/format.ts';

type EventByType = { readonly [Type in EventType]: EventOf<Type> };
type Check<Event> = (context: LoopContext, event: Event) => boolean;
type Checks = { readonly [Type in EventType]?: Check<EventByType[Type]> };

/** Something that CPython's loop keeps. A trace that breaks it does not come from a real loop. */
export interface Law {
	readonly id: string;
	/** Fit to show a person: what the loop does, always. */
	readonly sentence: string;
	/** For each type of event that can break it: whether this one keeps it, given what was before. */
	readonly checks: Checks;
	/** For laws that every event must keep. */
	readonly always: Check<TraceEvent> | null;
}

export const law = (id: string, sentence: string, checks: Checks): Law => ({
	id,
	sentence,
	checks,
	always: null
});

/** A law of every event, whatever its type. */
export const lawOfAll = (id: string, sentence: string, always: Check<TraceEvent>): Law => ({
	id,
	sentence,
	checks: {},
	always
});

/** Whether the event keeps the law. */
export function keeps<Type extends EventType>(
	{ checks, always }: Law,
	context: LoopContext,
	type: Type,
	event: EventByType[Type]
): boolean {
	if (always !== null) return always(context, event);
	const check = checks[type];
	return check === undefined || check(context, event);
}
