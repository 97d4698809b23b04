import { isLate } from './hanging.ts';
import type { SpriteStatus } from './sprite.ts';
import type { LoopContext, TaskState } from '#lib/model/context.ts';

/** How a task's token is drawn away from the track, found without a look at any other task. */
export function standingOf(
	{ status, waiting }: TaskState,
	{ handles, now }: Pick<LoopContext, 'handles' | 'now'>
): SpriteStatus {
	switch (status) {
		case 'running':
		case 'failed':
		case 'cancelled':
			return status;
		case 'finished':
			return 'done';
		case 'created':
		case 'ready':
			return 'ready';
		case 'awaiting': {
			const timer = waiting?.timer == null ? undefined : handles.get(waiting.timer);
			const timed = timer !== undefined && !timer.cancelled;
			if (!timed) return waiting?.kind === 'sleep' || waiting?.kind === 'io' ? 'timer' : 'other';
			return isLate(timer.due, now) ? 'late' : 'timer';
		}
	}
}
