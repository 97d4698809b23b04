import { IllegalEventError, firstLawful, lawfulStep, type LawfulSnapshot } from './lawful-loop.ts';
import { isShown } from './shown.ts';
import { stepsOf } from './steps.ts';
import type { EndedHow, Trace, TraceEvent } from '#lib/trace/format.ts';

/** What a replay found. */
export interface Replay {
	readonly events: number;
	/** Steps of the story. */
	readonly steps: number;
	readonly turns: number;
	/** Without those that `asyncio.run` makes for its own housekeeping. */
	readonly tasks: number;
	readonly virtualSeconds: number;
	readonly ended: EndedHow;
	readonly legal: boolean;
	/** Why it is not legal: the event and the law, in one sentence. */
	readonly illegal: string | null;
	/** As far as it got. */
	readonly last: LawfulSnapshot;
}

/**
 * Takes the whole trace through the loop machine.
 *
 * @param report - Told after each event how many are done.
 */
export function replay(trace: Trace, report?: (done: number) => void): Replay {
	const { last, illegal } = play(trace.events, report);
	const { turn, tasks, now, ended } = last.context;
	const reason = illegal ?? (ended === trace.ended.how ? null : endLaw(trace, ended));
	return {
		events: trace.events.length,
		steps: stepsOf(trace, 'story').length,
		turns: turn,
		tasks: [...tasks].filter(isShown).length,
		virtualSeconds: now,
		ended: trace.ended.how,
		legal: reason === null,
		illegal: reason,
		last
	};
}

function play(
	events: readonly TraceEvent[],
	report?: (done: number) => void
): { last: LawfulSnapshot; illegal: string | null } {
	let last = firstLawful();
	try {
		for (const [index, event] of events.entries()) {
			last = lawfulStep(last, event);
			report?.(index + 1);
		}
		return { last, illegal: null };
	} catch (error) {
		if (error instanceof IllegalEventError) return { last, illegal: error.message };
		throw error;
	}
}

const endLaw = ({ ended, events }: Trace, how: EndedHow | null): string =>
	how === null
		? `${events.length === 0 ? 'The trace has no events' : `After event ${String(events.length - 1)} the trace stops`}. A run has an end, and it is the last event.`
		: `The trace says that the run ended as "${ended.how}", and its last event says "${how}".`;
