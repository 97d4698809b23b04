import { createActor, initialTransition, type ActorScope, type SnapshotFrom } from 'xstate';
import { brokenLaw } from './laws/laws.ts';
import { orderLaw, type LoopPhase } from './laws/order.ts';
import { loopMachine } from './loop.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

/** The loop machine that refuses what cannot be: what every trace must pass before it is played. */
const lawfulMachine = loopMachine.provide({
	guards: {
		lawful: ({ context, event }) => brokenLaw(context, event) === null,
		lawfulInCallback: ({ context, event }) =>
			context.running !== null && brokenLaw(context, event) === null
	}
});

/** The lawful loop at one position. */
export type LawfulSnapshot = SnapshotFrom<typeof lawfulMachine>;

/** The machine alone, with nobody around it. `transition` of XState makes an actor for each event, half of a replay's work. */
const nobody = createActor(lawfulMachine);
const nothing = (): void => undefined;
const alone: ActorScope<LawfulSnapshot, TraceEvent> = {
	self: nobody,
	system: nobody.system,
	id: '',
	sessionId: '',
	logger: nothing,
	defer: nothing,
	emit: nothing,
	stopChild: nothing,
	actionExecutor: nothing
};

/** The event, by a law of the loop, cannot have happened here. The recorder is at fault, or somebody's hand. */
export class IllegalEventError extends Error {
	readonly event: TraceEvent;
	readonly law: { readonly id: string; readonly sentence: string };
	readonly phase: LoopPhase;

	constructor(event: TraceEvent, snapshot: LawfulSnapshot) {
		const phase = snapshot.value;
		const expected = lawfulMachine.getStateNodeById(`loop.${phase}`).ownEvents.includes(event.type);
		const law = (expected ? brokenLaw(snapshot.context, event) : null) ?? orderLaw(phase);
		super(
			`Event ${String(snapshot.context.position)} (${event.type}) breaks a law. ${law.sentence}`
		);
		this.name = 'IllegalEventError';
		this.event = event;
		this.law = { id: law.id, sentence: law.sentence };
		this.phase = phase;
	}
}

/** Before the first event. */
export const firstLawful = (): LawfulSnapshot => initialTransition(lawfulMachine)[0];

/**
 * The loop after one more event. Pure.
 *
 * @throws IllegalEventError - XState passes over events that it does not expect; in a trace there may be none.
 */
export function lawfulStep(snapshot: LawfulSnapshot, event: TraceEvent): LawfulSnapshot {
	const next = lawfulMachine.transition(snapshot, event, alone);
	if (next.context === snapshot.context) throw new IllegalEventError(event, snapshot);
	return next;
}
