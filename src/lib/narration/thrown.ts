import type { Thrown } from './catalogue.ts';
import { askedSince, memoryOf, waitedFor } from './memory.ts';
import type { Request } from './requests.ts';
import type { Scene } from './scene.ts';
import type { AwaitableId, TaskId } from '#lib/trace/format.ts';

/** Why an exception is thrown into the task that goes on, or starts, with event number `n`. */
export function whyThrown(scene: Scene, task: TaskId, error: string, n: number): Thrown {
	const memory = memoryOf(scene.trace);
	const isCancelled = error === 'CancelledError';
	const asked = isCancelled ? askedSince(memory, task, n) : null;
	if (asked !== null) return askedBy(scene, asked);
	const future = waitedFor(memory, task, n)?.future ?? null;
	const ended = future === null ? null : endOf(scene, future);
	if (ended !== null) return ended;
	const before = memory.requests.get(task)?.findLast((request) => request.n < n);
	return before === undefined || !isCancelled ? null : askedBy(scene, before);
}

/** How what was awaited came to that end. */
function endOf(scene: Scene, future: AwaitableId): Thrown {
	const { names, after, trace } = scene;
	const memory = memoryOf(trace);
	const children = after.futures.get(future)?.children ?? [];
	const [first] = [future, ...children]
		.flatMap((id) => {
			const task = after.tasks.get(id);
			const bad = task?.status === 'failed' || task?.status === 'cancelled';
			return bad ? [task] : [];
		})
		.sort((a, b) => (memory.ends.get(a.id) ?? 0) - (memory.ends.get(b.id) ?? 0));
	if (first !== undefined)
		return { kind: first.status === 'failed' ? 'failed' : 'cancelled', task: names.task(first.id) };
	return after.futures.get(future)?.status === 'exception' ? { kind: 'future' } : null;
}

function askedBy({ names }: Scene, { task, handle, line, passedBy }: Request): Thrown {
	if (passedBy !== null) return { kind: 'passed', task: names.task(passedBy) };
	if (names.leavesBlock(line)) return { kind: 'group' };
	if (task !== null) return { kind: 'asked', by: names.task(task) };
	const label = handle === null ? '' : names.label(handle);
	if (label.includes('TaskGroup._')) return { kind: 'group' };
	if (label.startsWith('timeout(')) return { kind: 'timeout' };
	return handle === null && names.maker(line) === 'asyncio.run' ? { kind: 'run' } : null;
}
