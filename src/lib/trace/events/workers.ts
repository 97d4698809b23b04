/**
 * Threads. There is one thread of Python at a time here as in CPython: from `worker.resumed` to `worker.suspended` or
 * `worker.ended` everything written (lines, output, handles queued) happens in that worker, and its `task` is `null`.
 */
import * as v from 'valibot';
import { count, event, futureId, jobId, line, seconds, taskId, workerId } from '../values.ts';

/** A thread starts: one of a pool, or a `threading.Thread`. */
export const workerStarted = event('worker.started', {
	worker: workerId,
	/** As `threading` names it: `asyncio_0`, `ThreadPoolExecutor-0_0`, `Thread-1 (work)`. */
	name: v.string(),
	/** The pool that it belongs to, by its thread name prefix; `null` for a thread of its own. */
	pool: v.nullable(v.string()),
	/** Whether a beginner should see it: not the thread in which `asyncio.run` shuts the loop's own pool down. */
	user: v.boolean(),
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** The thread goes on: with its first line, or after a wait. */
export const workerResumed = event('worker.resumed', { worker: workerId });
/** It waits, and so gives the interpreter to whoever else can run. */
export const workerSuspended = event('worker.suspended', {
	worker: workerId,
	/** `idle`: for its pool's next job. `result`: for a future. */
	kind: v.picklist([
		'idle',
		'sleep',
		'lock',
		'event',
		'condition',
		'semaphore',
		'barrier',
		'queue',
		'result',
		'join',
		'other'
	]),
	/** As a person would say it: `time.sleep(1)`, `lock.acquire`. */
	text: v.string(),
	/** When it will go on by itself; `null`: somebody else must see to it. */
	until: v.nullable(seconds),
	line: v.nullable(line)
});
/** Its function returned, or its pool was shut down. */
export const workerEnded = event('worker.ended', { worker: workerId });

/** `run_in_executor`, `to_thread`, `submit`: a call for a pool's next free worker. */
export const jobQueued = event('job.queued', {
	job: jobId,
	/** `read_file('a.txt')`. */
	call: v.string(),
	pool: v.string(),
	/** How many threads the pool may have. */
	limit: v.pipe(count, v.minValue(1)),
	/** The asyncio future that will be resolved with its outcome, where there is one. */
	future: v.nullable(futureId),
	/** How many jobs are in line before it. */
	before: count,
	task: v.nullable(taskId),
	line: v.nullable(line)
});
/** A worker takes it. */
export const jobBegan = event('job.began', { job: jobId, worker: workerId });
/** The call returned, or raised. `value`: bounded `repr`, or `ValueError: bad`. */
export const jobEnded = event('job.ended', {
	job: jobId,
	how: v.picklist(['returned', 'raised', 'cancelled']),
	value: v.string()
});
