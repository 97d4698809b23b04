import type { HandleState, TaskState } from '#lib/model/context.ts';
import { isShown } from '#lib/model/shown.ts';
import type { Level } from '#lib/model/steps.ts';

/** Whether a level shows a task or a callback. */
export type Shown = (what: TaskState | HandleState) => boolean;

/** The story leaves the loop's own callbacks and housekeeping out. */
export const shownAt = (level: Level): Shown =>
	level === 'story' ? (what) => ('coroutine' in what ? isShown(what) : what.user) : () => true;
