import type { LoopContext, WorkerState } from './context.ts';

/** Whether a thread has something to do, so that news may come of it. */
export const works = ({ status, waiting }: WorkerState): boolean =>
	status !== 'ended' && waiting?.kind !== 'idle';

export const someoneWorks = ({ workers }: LoopContext): boolean => [...workers].some(works);

/** The thread that goes on, or may, before the loop's nearest timer is due. */
export function threadBefore(context: LoopContext, due: number | null): WorkerState | null {
	const first = nextWorker(context);
	if ((first?.waiting?.until ?? Infinity) < (due ?? Infinity)) return first;
	return (
		[...context.workers].find((worker) => works(worker) && worker.waiting?.until == null) ?? null
	);
}

/** The thread that goes on first by itself, and when. */
function nextWorker({ workers }: LoopContext): WorkerState | null {
	let first: WorkerState | null = null;
	for (const worker of workers) {
		const until = worker.status === 'suspended' ? worker.waiting?.until : null;
		if (until == null) continue;
		if (first?.waiting?.until == null || until < first.waiting.until) first = worker;
	}
	return first;
}
