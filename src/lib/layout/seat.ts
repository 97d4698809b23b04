import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import { isDone, runningTask, type LoopContext } from '#lib/model/context.ts';
import type { Cut } from './cut.ts';
import { clipCall, tokenLabel } from './labels.ts';
import type { Shown } from './shown-at.ts';
import { ALONE, PROGRAM, type Place, type Sprite } from './sprite.ts';

/** On the rail, at a distance from the seat. */
export const seated = (at: Pixels): Place => ({
	on: 'rail',
	at,
	hang: pixels(0),
	slide: pixels(0)
});

/** Who sits in the one seat: a task, a callback, the program outside a loop, or nobody. */
export function runningSprite(
	context: LoopContext,
	shown: Shown,
	{ seatRadius }: Cut,
	turning: boolean
): Sprite | null {
	const handle = context.running === null ? undefined : context.handles.get(context.running);
	const task = runningTask(context) ?? (handle?.task ? context.tasks.get(handle.task) : undefined);
	const at = {
		status: 'running',
		radius: seatRadius,
		place: seated(pixels(0)),
		...ALONE
	} as const;
	if (task !== undefined && !isDone(task.status) && shown(task) && task.status === 'running') {
		return { key: task.id, shape: 'disc', label: tokenLabel(task.name), ...at };
	}
	if (handle?.task === null && shown(handle)) {
		return { key: handle.id, shape: 'diamond', label: '', ...at };
	}
	if (!turning && context.current !== null && context.ended === null) {
		return { key: PROGRAM, shape: 'square', label: 'py', ...at };
	}
	return null;
}

/** The name above the seat. */
export function seatName(
	context: LoopContext,
	sprite: Sprite | undefined,
	chars: number,
	say: Say
): string {
	if (sprite === undefined) return '';
	if (sprite.key === PROGRAM) return say('the program');
	const task = context.tasks.get(sprite.key);
	return clipCall(task?.call ?? context.handles.get(sprite.key)?.label ?? '', chars);
}
