import { law } from './law.ts';
import { loopOf, type LoopContext } from '../context.ts';
import type { LoopId } from '#lib/trace/format.ts';

const isOpen = ({ loops }: LoopContext, id: LoopId): boolean => {
	const loop = loops.get(id);
	return loop !== undefined && loop.status !== 'closed';
};
const isIdle = ({ loops }: LoopContext, id: LoopId): boolean => loops.get(id)?.status === 'idle';

export const loopLaws = [
	law('loop-open', 'A closed loop neither runs nor takes callbacks.', {
		'loop.began': (context, { loop }) => isIdle(context, loop),
		'loop.closed': (context, { loop }) => isIdle(context, loop),
		'stop.requested': (context, { loop }) => isOpen(context, loop),
		'handle.queued': (context, { loop }) => isOpen(context, loop),
		'timer.set': (context, { loop }) => isOpen(context, loop)
	}),
	law('loop-same', 'The loop that ends is the one that runs.', {
		'loop.ended': (context, { loop }) => context.loop === loop
	}),
	law('loop-stops', 'The loop ends when it was stopped, or when an exception leaves a callback.', {
		'loop.ended': (context) => loopOf(context)?.stopping === true || context.raised
	}),
	law('stop-heeded', 'Once stopped, the loop finishes its turn and starts no other.', {
		'turn.began': (context) => {
			const loop = loopOf(context);
			return loop !== undefined && !(loop.stopping && loop.turns > 0);
		}
	}),
	law('turn-number', 'Turns are numbered from 1 over the whole run.', {
		'turn.began': (context, { turn }) => turn === context.turn + 1,
		'turn.ended': (context, { turn }) => turn === context.turn
	}),
	law('end-outside', 'A program returns or raises only when no loop of it runs any more.', {
		'run.ended': (context, { how }) =>
			(how !== 'returned' && how !== 'raised') ||
			(loopOf(context)?.status !== 'running' && context.running === null && context.block === null)
	}),
	law(
		'end-stuck',
		'A run is stuck only when select, or a call that holds the program, waits for ever.',
		{
			'run.ended': ({ selecting, block }, { how }) =>
				(how !== 'deadlocked' && how !== 'idle') || selecting === null || block?.until === null
		}
	),
	law('end-unstarted', 'A program with a syntax error runs no line.', {
		'run.ended': ({ current }, { how }) => how !== 'syntax-error' || current === null
	})
];
