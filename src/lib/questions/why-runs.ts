import type { Ground } from './ground.ts';
import { actorOf, type Run } from './runners.ts';
import type { Position } from '#lib/base/units.ts';
import { loopOf } from '#lib/model/context.ts';
import { whyThrown } from '#lib/narration/thrown.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import { whyWoken } from '#lib/narration/waking.ts';
import type { EventOf, HandleId, TaskId } from '#lib/trace/format.ts';

/** Why somebody's turn comes, as seen from an earlier place. */
export function whyRuns(ground: Ground, { runner, n, shownBy }: Run, at: Position): Sentence {
	const { asking } = ground;
	const actor = actorOf(ground, runner);
	switch (runner.kind) {
		case 'worker':
			return asking.threadGoesOn(actor);
		case 'callback': {
			const made = ground.names.handle(runner.handle);
			return made?.type === 'timer.set'
				? asking.timerCalls(actor, made.due)
				: asking.firstInQueue(actor);
		}
		case 'task': {
			const handle = handleOf(ground, n);
			if (handle === null || n === shownBy) return asking.runsAtOnce(actor);
			const loop = loopOf(ground.before(at));
			const ready = [...(loop?.ready ?? [])];
			if (ready.includes(handle))
				return ready.length === 1 ? asking.onlyReady(actor) : asking.readyLongest(actor);
			return whyReady(ground, runner.task, handle, actor);
		}
	}
}

const handleOf = ({ trace }: Ground, n: number): HandleId | null => {
	const event = trace.events[n];
	return event?.type === 'handle.began' ? event.handle : null;
};

/** What has put it into the queue meanwhile. */
function whyReady(ground: Ground, task: TaskId, handle: HandleId, actor: Sentence): Sentence {
	const { asking, names, words } = ground;
	const made = names.handle(handle);
	if (made?.type !== 'handle.queued') return asking.firstInQueue(actor);
	if (made.kind === 'step') {
		const isNew = ground.before(made.n).tasks.get(task)?.steps === 0;
		return isNew ? asking.readyOnceMade(actor) : asking.turnAgain(actor);
	}
	return wakes(ground, made, task) ?? words.happenings.wakes([actor], null, false);
}

/** What wakes a task: its timer, a cancellation, or whatever else it waits for. */
function wakes(ground: Ground, queued: EventOf<'handle.queued'>, task: TaskId): Sentence | null {
	const { asking, names, words } = ground;
	const scene = ground.scene(queued);
	const actor = names.task(task);
	const waiting = ground.before(queued.n).tasks.get(task)?.waiting ?? null;
	const timer = names.handle(waiting?.timer ?? null);
	const status = queued.future === null ? null : scene.after.futures.get(queued.future)?.status;
	if (status === 'cancelled') {
		const because = whyThrown(scene, task, 'CancelledError', queued.n + 1);
		const { deed, why } = words.deeds.gets('CancelledError', null, because);
		return words.does(actor, [deed], why);
	}
	if (timer?.type === 'timer.set' && scene.handle === timer.handle)
		return asking.timerWakes(actor, timer.label, timer.due);
	const cause = whyWoken(scene, queued);
	return cause === null ? null : words.happenings.wakes([actor], cause, false);
}
