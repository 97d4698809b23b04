import { law } from './law.ts';
import { MICROSECOND } from '../clock.ts';
import { loopOf, type JobState, type LoopContext, type WorkerState } from '../context.ts';
import type { EventType, WorkerId } from '#lib/trace/format.ts';

const runs = ({ worker }: LoopContext, { worker: id }: { readonly worker: WorkerId }): boolean =>
	worker === id;

/** The jobs of a pool that nobody has taken, first queued first. */
const inLine = ({ jobs }: LoopContext, pool: string): readonly JobState[] =>
	[...jobs].filter((job) => job.pool === pool && job.status === 'queued');

const ofPool = ({ workers }: LoopContext, pool: string): readonly WorkerState[] =>
	[...workers].filter((worker) => worker.pool === pool && worker.status !== 'ended');

/** Whether the main thread can do something: it is not in select, and no call holds it. */
const isFree = ({ selecting, block, worker }: LoopContext): boolean =>
	worker !== null || (selecting === undefined && block === null);

/** What somebody's code does: in select and in a call that blocks, only another thread's can. */
const DONE_BY_CODE = [
	'line.ran',
	'frame.entered',
	'frame.exited',
	'coroutine.created',
	'exception.raised',
	'exception.caught',
	'stop.requested',
	'handle.queued',
	'handle.cancelled',
	'timer.set',
	'timer.cancelled',
	'task.created',
	'cancel.requested',
	'future.created',
	'future.resolved',
	'worker.started',
	'job.queued',
	'job.ended'
] as const satisfies readonly EventType[];

export const workerLaws = [
	law('thread-only', 'While the loop is in select or a call blocks, only other threads run.', {
		...Object.fromEntries(DONE_BY_CODE.map((type) => [type, isFree]))
	}),
	law('worker-number', 'Threads are numbered in the order in which they start.', {
		'worker.started': ({ workers }, { worker }) => worker === `w${String(workers.size + 1)}`
	}),
	law('worker-one', 'One thread runs at a time, and one that has ended never does again.', {
		'worker.resumed': ({ worker, workers }, { worker: id }) => {
			const status = workers.get(id)?.status;
			return worker === null && (status === 'started' || status === 'suspended');
		}
	}),
	law('worker-same', 'The thread that waits or ends is the one that runs.', {
		'worker.suspended': runs,
		'worker.ended': runs
	}),
	law('worker-left', 'The loop goes on only when no other thread runs.', {
		'select.ended': ({ worker }) => worker === null,
		'block.ended': ({ worker }) => worker === null,
		'handle.began': ({ worker }) => worker === null,
		'handle.ended': ({ worker }) => worker === null
	}),
	law('worker-sleeps', 'A thread that sleeps goes on when its time is over, and not before.', {
		'worker.resumed': ({ workers }, { worker, at }) => {
			const waiting = workers.get(worker)?.waiting;
			if (waiting?.kind !== 'sleep' || waiting.until === null) return true;
			return at >= waiting.until - MICROSECOND;
		}
	}),
	law('worker-overdue', 'Time never passes a thread that can go on by then.', {
		'worker.resumed': (context, { at }) => nobodyOverdue(context, at),
		'select.ended': (context, { at }) => nobodyOverdue(context, at),
		'block.ended': (context, { at }) => nobodyOverdue(context, at)
	}),
	law('worker-free', 'A thread waits for its next job, or ends, only when it has none.', {
		'worker.suspended': ({ workers }, { worker, kind }) =>
			kind !== 'idle' || workers.get(worker)?.job === null,
		'worker.ended': ({ workers }, { worker }) => workers.get(worker)?.job === null
	}),
	law('pool-limit', 'A pool has no more threads than it may have.', {
		'worker.started': (context, { pool }) => {
			const limit = [...context.jobs].findLast((job) => job.pool === pool)?.limit;
			return pool === null || limit === undefined || ofPool(context, pool).length < limit;
		}
	}),
	law('job-number', 'Jobs are numbered in the order in which pools are given them.', {
		'job.queued': ({ jobs }, { job }) => job === `j${String([...jobs].length + 1)}`
	}),
	law('job-line', 'A job stands behind those that its pool was given before it.', {
		'job.queued': (context, { pool, before }) => inLine(context, pool).length === before
	}),
	law('job-free', 'A job is taken by a thread of its pool that has none.', {
		'job.began': (context, { job: id, worker }) => {
			const state = context.workers.get(worker);
			const job = context.jobs.get(id);
			const free = context.worker === worker && state?.job === null;
			return free && job?.status === 'queued' && state.pool === job.pool;
		}
	}),
	law(
		'job-first',
		'The first job in line is taken first, unless it is in the hands of an idle thread.',
		{
			'job.began': (context, { job: id }) => {
				const pool = context.jobs.get(id)?.pool ?? '';
				const ahead = inLine(context, pool).findIndex((job) => job.id === id);
				const idle = ofPool(context, pool).filter(({ waiting }) => waiting?.kind === 'idle');
				return ahead >= 0 && ahead <= idle.length;
			}
		}
	),
	law('job-ends', 'A job is ended by the thread that took it, or cancelled before one does.', {
		'job.ended': ({ jobs, worker }, { job: id, how }) => {
			const job = jobs.get(id);
			if (how === 'cancelled') return job?.status === 'queued';
			return job?.status === 'running' && job.worker === worker;
		}
	}),
	law('turn-own', 'Only the main thread turns the loop.', {
		'turn.began': ({ worker }) => worker === null,
		'turn.ended': ({ worker }) => worker === null,
		'loop.began': (context) => context.worker === null && loopOf(context)?.status !== 'running'
	})
];

function nobodyOverdue({ workers, now }: LoopContext, at: number): boolean {
	if (at === now) return true;
	for (const { status, waiting } of workers) {
		if (status !== 'suspended' || waiting?.until == null) continue;
		if (waiting.until < at - MICROSECOND / 2) return false;
	}
	return true;
}
