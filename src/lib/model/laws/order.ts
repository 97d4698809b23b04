import type { Law } from './law.ts';

/** For each phase what alone may come next: the order in which `_run_once` and the program around it go. */
const SENTENCES = {
	unstarted: 'A run begins before anything happens in it.',
	outside: 'Outside a loop only the program runs: no turn, no callback and no task.',
	starting: 'A loop that starts begins its first turn.',
	turned: 'After a turn comes the next one, or the end of the loop.',
	preparing: 'A turn begins by dropping cancelled timers and asking select.',
	selecting:
		'While the loop is in select, nothing happens before select returns but in other threads.',
	movingDue: 'After select the loop queues news from outside and due timers, and nothing else.',
	betweenCallbacks: 'Between two callbacks the loop only takes the next one or ends the turn.',
	inCallback: 'One callback runs at a time, and it returns before anything else of the turn.',
	blocked: 'While a call blocks, nothing else happens but in other threads.',
	ended: 'Nothing happens after the end of the run.'
};

/** What the loop, or the program around it, is doing: the states of the loop machine. */
export type LoopPhase = keyof typeof SENTENCES;

/** The law of order that holds in a phase. */
export const orderLaw = (phase: LoopPhase): Pick<Law, 'id' | 'sentence'> => ({
	id: `order-${phase}`,
	sentence: SENTENCES[phase]
});
