import type { JobState, LoopContext, WorkerState } from '../context.ts';
import type { EventOf, JobId, WorkerId } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

function withWorker({ workers }: LoopContext, id: WorkerId, change: Partial<WorkerState>): Change {
	const worker = workers.get(id);
	return worker === undefined ? {} : { workers: workers.with(id, { ...worker, ...change }) };
}

function withJob({ jobs }: LoopContext, id: JobId, change: Partial<JobState>): Change {
	const job = jobs.get(id);
	return job === undefined ? {} : { jobs: jobs.with(id, { ...job, ...change }) };
}

export function startWorker({ workers }: LoopContext, event: EventOf<'worker.started'>): Change {
	const { worker: id, name, pool, user } = event;
	const worker: WorkerState = {
		id,
		name,
		pool,
		user,
		status: 'started',
		waiting: null,
		line: null,
		job: null,
		frames: []
	};
	return { workers: workers.with(id, worker) };
}

/** It stands at its own line again; the main thread's is kept for later. */
export function resumeWorker(
	context: LoopContext,
	{ worker: id }: EventOf<'worker.resumed'>
): Change {
	const { line = null, frames = [] } = context.workers.get(id) ?? {};
	return {
		...withWorker(context, id, { status: 'running', waiting: null }),
		...(line !== null && {
			current: { line, function: frames.at(-1)?.function ?? '', task: null, worker: id }
		}),
		worker: id,
		aside: context.current
	};
}

export const suspendWorker = (context: LoopContext, event: EventOf<'worker.suspended'>): Change => {
	const { worker: id, kind, text, until, line } = event;
	return {
		...withWorker(context, id, { status: 'suspended', waiting: { kind, text, until }, line }),
		...leave(context)
	};
};

export const endWorker = (
	context: LoopContext,
	{ worker: id }: EventOf<'worker.ended'>
): Change => ({
	...withWorker(context, id, { status: 'ended', waiting: null, line: null }),
	...leave(context)
});

const leave = ({ aside }: LoopContext): Change => ({ worker: null, current: aside, aside: null });

export function queueJob({ jobs }: LoopContext, event: EventOf<'job.queued'>): Change {
	const { job: id, call, pool, limit, future } = event;
	const job: JobState = { id, call, pool, limit, future, status: 'queued', worker: null };
	return { jobs: jobs.with(id, job) };
}

export const beginJob = (context: LoopContext, { job, worker }: EventOf<'job.began'>): Change => ({
	...withJob(context, job, { status: 'running', worker }),
	...withWorker(context, worker, { job })
});

export function endJob(context: LoopContext, { job: id, how }: EventOf<'job.ended'>): Change {
	const worker = context.jobs.get(id)?.worker ?? null;
	return {
		...withJob(context, id, { status: how }),
		...(worker !== null && withWorker(context, worker, { job: null }))
	};
}
