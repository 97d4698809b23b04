import { apply } from './apply/apply.ts';
import type { LoopContext, TaskState, WorkerState } from './context.ts';
import { firstContext } from './first-context.ts';
import type { Arrow, Lane, LaneId, Lanes, Segment, SegmentKind } from './lane.ts';
import { Lateness } from './lateness.ts';
import { LoopLane } from './loop-lane.ts';
import { isShown } from './shown.ts';
import { loopSeconds, position, type LoopSeconds, type Position } from '#lib/base/units.ts';
import type { TaskId, Trace, TraceEvent, Waiting } from '#lib/trace/format.ts';
import { isWorker } from '#lib/trace/ids.ts';

export type * from './lane.ts';

interface Drawing {
	readonly lane: Omit<Lane, 'segments'>;
	readonly segments: Segment[];
	/** What holds now, and since when. */
	open: { kind: SegmentKind; waiting: Waiting | null; from: Position; began: LoopSeconds } | null;
}

/** What the timeline draws, in one pass. The trace is taken as legal. */
export function lanes({ events }: Trace): Lanes {
	const drawings = new Map<LaneId, Drawing>([['program', drawing(PROGRAM)]]);
	const arrows: Arrow[] = [];
	const loopLane = new LoopLane();
	const lateness = new Lateness();
	let context = firstContext;
	for (const event of events) {
		context = apply(context, event);
		if (event.type === 'task.created' && isShown(event)) {
			const { task: id, name, call, coroutine, parent } = event;
			drawings.set(id, drawing({ id, name, call, coroutine, parent: parent ?? 'program' }));
		}
		if (event.type === 'worker.started' && event.user) {
			const { worker: id, name, pool, task } = event;
			const [call, coroutine] = ['Thread', pool ?? name];
			drawings.set(id, drawing({ id, name, call, coroutine, parent: task ?? 'program' }));
		}
		for (const id of touched(event, context)) {
			const lane = drawings.get(id);
			if (lane !== undefined) turnTo(lane, context, ...kindOf(id, context));
		}
		const arrow = arrowOf(event, context);
		if (arrow !== null && drawings.has(arrow.to ?? arrow.from ?? 'program')) arrows.push(arrow);
		loopLane.take(event, context);
		lateness.take(event, context);
	}
	for (const lane of drawings.values()) turnTo(lane, context, null, null);
	const drawn = [...drawings.values()].map(({ lane, segments }): Lane => ({ ...lane, segments }));
	return { lanes: drawn, arrows, ...loopLane.drawn(context), ...lateness.drawn(context) };
}

const PROGRAM = { id: 'program', name: '', call: '', coroutine: '', parent: 'program' } as const;

const drawing = (lane: Drawing['lane']): Drawing => ({ lane, segments: [], open: null });

/** The lanes that the event may have changed. */
function touched(event: TraceEvent, { runningTasks }: LoopContext): readonly LaneId[] {
	switch (event.type) {
		case 'run.began':
		case 'run.ended':
		case 'loop.began':
		case 'loop.ended':
			return ['program'];
		case 'block.began':
		case 'block.ended':
			return [runningTasks.at(-1) ?? 'program'];
		case 'worker.resumed':
		case 'worker.suspended':
		case 'worker.ended':
			return [event.worker];
		case 'task.created':
		case 'task.began':
		case 'task.resumed':
		case 'task.suspended':
		case 'task.finished':
		case 'task.failed':
		case 'task.cancelled':
			return [event.task, ...runningTasks];
		case 'handle.queued':
			return event.task === null ? [] : [event.task];
		default:
			return [];
	}
}

function kindOf(id: LaneId, context: LoopContext): [SegmentKind | null, Waiting | null] {
	if (id === 'program') return [programKind(context), null];
	if (isWorker(id)) {
		const worker = context.workers.get(id);
		return worker === undefined ? [null, null] : workerKind(worker);
	}
	const task = context.tasks.get(id);
	return task === undefined ? [null, null] : [taskKind(task, context), task.waiting];
}

/** A thread that waits for its pool's next job does nothing that is worth a bar. */
function workerKind({ status, waiting, pool }: WorkerState): [SegmentKind | null, Waiting | null] {
	if (status === 'running') return ['running', null];
	if (status === 'ended') return [pool === null ? 'finished' : null, null];
	if (waiting === null || waiting.kind === 'idle') return [null, null];
	const { kind, text } = waiting;
	const shown = { text, future: null, on: [], timer: null, object: null, connection: null };
	return ['awaiting', { ...shown, kind: kind === 'sleep' ? 'sleep' : 'other' }];
}

/** The program's own code runs wherever no loop does. */
function programKind({ ended, block, loop, loops }: LoopContext): SegmentKind | null {
	const turning = loop !== null && loops.get(loop)?.status === 'running';
	if (ended !== null || turning) return null;
	return block === null ? 'running' : 'blocked';
}

/** A task under which an eager one runs is still the one that runs, one level down. */
function taskKind(
	{ id, status }: TaskState,
	{ block, runningTasks }: LoopContext
): SegmentKind | null {
	if (status === 'created') return null;
	return status === 'running' && block !== null && runningTasks.at(-1) === id ? 'blocked' : status;
}

/** Closes what held so far, unless it goes on. */
function turnTo(
	lane: Drawing,
	context: LoopContext,
	kind: SegmentKind | null,
	waiting: Waiting | null
): void {
	const { open } = lane;
	if (open !== null && open.kind === kind) return;
	if (open !== null) {
		lane.segments.push({
			kind: open.kind,
			waiting: open.waiting,
			from: open.from,
			to: position(context.position),
			began: open.began,
			ended: loopSeconds(context.now)
		});
	}
	lane.open = kind === null ? null : { kind, waiting, from: context.position, began: context.now };
}

/** Whoever queued a task's first step or its wake-up, or a callback that was waiting for a task. */
function arrowOf(event: TraceEvent, context: LoopContext): Arrow | null {
	if (event.type !== 'handle.queued') return null;
	const { handle, future } = event;
	const { position: at, now: time, tasks, worker } = context;
	const by = worker === null ? context.running : null;
	if (event.task === null) {
		if (worker !== null) return { kind: 'told', from: worker, to: null, handle, by, at, time };
		const done = future === null ? undefined : tasks.get(future);
		if (done === undefined) return null;
		return { kind: 'told', from: done.id, to: null, handle, by, at, time };
	}
	const task = tasks.get(event.task);
	if (task === undefined || (event.kind === 'step' && task.steps > 0)) return null;
	const kind = event.kind === 'step' ? 'created' : 'woke';
	return { kind, from: causeOf(future, context), to: task.id, handle, by, at, time };
}

/** The task that was waited for, else the one whose code runs; `null` for the loop's own callbacks. */
function causeOf(
	future: string | null,
	{ runningTasks, running, tasks, worker }: LoopContext
): LaneId | null {
	const awaited: TaskState | undefined = future === null ? undefined : tasks.get(future);
	if (awaited === undefined && worker !== null) return worker;
	const task: TaskId | null = awaited?.id ?? runningTasks.at(-1) ?? null;
	return task ?? (running === null ? 'program' : null);
}
