import type { LoopSnapshot } from '#lib/model/loop.ts';

/**
 * Which of a turn's three parts is under way; 0 where no loop turns.
 *
 * @param waiting - The playhead stands in the middle of a wait.
 */
export function phaseNumber(phase: LoopSnapshot['value'], waiting: boolean): 0 | 1 | 2 | 3 {
	switch (phase) {
		case 'unstarted':
		case 'outside':
		case 'ended':
		case 'blocked':
			return 0;
		case 'starting':
		case 'turned':
		case 'preparing':
		case 'selecting':
			return 1;
		case 'movingDue':
			return waiting ? 1 : 2;
		case 'betweenCallbacks':
		case 'inCallback':
			return 3;
	}
}
