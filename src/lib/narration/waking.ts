import type { Cause } from './catalogue.ts';
import { memoryOf, waitedFor } from './memory.ts';
import type { Scene } from './scene.ts';
import { isTask } from '#lib/trace/ids.ts';
import type { AwaitableId, EventOf, TaskId } from '#lib/trace/format.ts';

/** Why a task wakes, where something other than the sentence before must say it. */
export function whyWoken(scene: Scene, event: EventOf<'handle.queued'>): Cause | null {
	const { future, task: stepped, n } = event;
	const { names, after } = scene;
	if (future === null) return null;
	if (isTask(future)) return endOf(scene, future);
	const status = after.futures.get(future)?.status;
	const waiting = stepped === null ? null : waitedFor(memoryOf(scene.trace), stepped, n);
	if (waiting?.kind === 'io' && status !== 'cancelled') return { kind: 'io', text: waiting.text };
	if (names.futureKind(future) === 'gather') return gathered(scene, future);
	if (status === 'cancelled') return { kind: 'cancelled' };
	const wait = waiting === null ? null : names.shared(waiting, after);
	if (wait !== null) return { kind: 'object', wait };
	if (waiting?.kind === 'worker') return { kind: 'worker', call: waiting.text };
	if (waiting?.kind === 'wait') {
		const task = heardOf(scene);
		return task === null ? { kind: 'wait' } : endOf(scene, task);
	}
	return { kind: waiting?.kind === 'group' ? 'group' : 'future' };
}

function endOf({ names, after }: Scene, id: TaskId): Cause {
	const status = after.tasks.get(id)?.status;
	const how = status === 'failed' || status === 'cancelled' ? status : 'finished';
	return { kind: 'task', task: names.task(id), how };
}

/** The task whose end the callback that runs was called for. */
function heardOf({ names, handle }: Scene): TaskId | null {
	const made = names.handle(handle);
	const future = made?.type === 'handle.queued' ? made.future : null;
	return future !== null && isTask(future) ? future : null;
}

/** A gather is done: with all its tasks, or with the first that fails, and the others go on. */
function gathered(scene: Scene, future: AwaitableId): Cause {
	const { after, names } = scene;
	const gather = after.futures.get(future);
	const heard = heardOf(scene);
	const task = heard === null ? undefined : after.tasks.get(heard);
	if (gather?.status === 'result' || task === undefined) {
		const failed = (gather?.children ?? []).flatMap((id) =>
			after.tasks.get(id)?.status === 'failed' ? [names.target(id) ?? []] : []
		);
		return { kind: 'gather', failed: null, kept: failed, left: [] };
	}
	const left = (gather?.children ?? []).flatMap((id) => {
		const child = after.tasks.get(id);
		const done = child === undefined || child.outcome !== null;
		return done ? [] : [names.task(child.id)];
	});
	const failed = { task: names.task(task.id), cancelled: task.status === 'cancelled' };
	return { kind: 'gather', failed, kept: [], left };
}
