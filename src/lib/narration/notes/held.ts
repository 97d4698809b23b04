import type { HeldUp } from '../catalogue.ts';
import type { Scene } from '../scene.ts';
import { loopOf } from '#lib/model/context.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** What a sentence would round to no time at all, in seconds. */
const UNSEEN = 0.005;

/** How long after its due time a timer is seen to, in virtual seconds; 0 where nobody would notice. */
export const lateness = (due: number, at: number): number => (at - due < UNSEEN ? 0 : at - due);

/** Whom the callback that runs has held up, at the time `at`. */
export function heldUp({ after, names, words }: Scene, at: number): HeldUp {
	const loop = loopOf(after);
	const overdue = (loop?.timers ?? []).flatMap((id) => {
		const timer = after.handles.get(id);
		const late = timer === undefined || timer.cancelled ? 0 : lateness(timer.due ?? at, at);
		return late === 0
			? []
			: [{ late, who: names.sleeper(id, after) ?? words.callback(names.label(id)) }];
	});
	const waiting = [...(loop?.ready ?? [])].flatMap((id) => {
		const task = after.handles.get(id)?.task ?? null;
		return task === null || !names.shown(task) ? [] : [task];
	});
	const hasRun = (task: TaskId): boolean => (after.tasks.get(task)?.steps ?? 0) > 0;
	return {
		late: overdue.map(({ who }) => who),
		seconds: overdue[0]?.late ?? 0,
		unstarted: waiting.filter((task) => !hasRun(task)).map((task) => names.task(task)),
		ready: waiting.filter(hasRun).map((task) => names.task(task))
	};
}
