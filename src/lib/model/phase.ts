import type { LoopSnapshot } from './loop.ts';
import type { Step } from './steps.ts';
import type { HandleId, Trace, TraceEvent } from '#lib/trace/format.ts';

/** The parts of a turn: 1 select, 2 due timers join the queue, 3 run what is ready; 0 where no loop turns. */
export type Phase = 0 | 1 | 2 | 3;

/** Which part of a turn a step shows: what happens in it, and not what the loop is about to do after it. */
export class Phases {
	readonly #trace: Trace;
	readonly #timers: ReadonlySet<HandleId>;

	constructor(trace: Trace) {
		this.#trace = trace;
		this.#timers = new Set(
			trace.events.flatMap((event) => (event.type === 'timer.set' ? [event.handle] : []))
		);
	}

	/** @param value - What the loop machine says after the step. */
	of(step: Step, value: LoopSnapshot['value']): Phase {
		const events = this.#trace.events.slice(step.from, step.to);
		if (value === 'outside' || value === 'ended' || value === 'unstarted') return 0;
		if (step.level === 'events') return phaseAfter(value);
		const began = events.flatMap((event) => (event.type === 'handle.began' ? [event.handle] : []));
		if (began.length > 0) return began.every((handle) => this.#timers.has(handle)) ? 2 : 3;
		if (value === 'inCallback' || value === 'blocked' || has(events, 'handle.ended')) return 3;
		if (has(events, 'timer.fired')) return 2;
		return has(events, 'select.began') ? 1 : phaseAfter(value);
	}
}

const has = (events: readonly TraceEvent[], type: TraceEvent['type']): boolean =>
	events.some((event) => event.type === type);

function phaseAfter(value: LoopSnapshot['value']): Phase {
	switch (value) {
		case 'unstarted':
		case 'outside':
		case 'ended':
			return 0;
		case 'starting':
		case 'turned':
		case 'preparing':
		case 'selecting':
			return 1;
		case 'movingDue':
			return 2;
		case 'betweenCallbacks':
		case 'inCallback':
		case 'blocked':
			return 3;
	}
}
