import { beginBlock, enterFrame, exitFrame, runLine, writeOutput } from './code.ts';
import * as handles from './handles.ts';
import * as loops from './loops.ts';
import * as network from './network.ts';
import { applyObject } from './objects.ts';
import * as tasks from './tasks.ts';
import { changeValues, turnFrame } from './values.ts';
import * as workers from './workers.ts';
import type { LoopContext } from '../context.ts';
import { assertNever } from '#lib/base/assert-never.ts';
import { position } from '#lib/base/units.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

/** What the event makes of the context. It says nothing about whether the event may happen: the laws do. */
export const apply = (context: LoopContext, event: TraceEvent): LoopContext => ({
	...context,
	...change(context, event),
	position: position(context.position + 1),
	now: event.at
});

function change(context: LoopContext, event: TraceEvent): Partial<LoopContext> {
	switch (event.type) {
		case 'run.ended':
			return { ended: event.how };
		case 'loop.created':
			return loops.createLoop(context, event);
		case 'loop.began':
			return loops.beginLoop(context, event);
		case 'stop.requested':
			return loops.withLoop(context, event.loop, { stopping: true });
		case 'loop.ended':
			return loops.endLoop(context, event);
		case 'loop.closed':
			return loops.closeLoop(context, event);
		case 'turn.began':
			return loops.beginTurn(context, event);
		case 'select.began':
			return {
				selecting: event.timeout,
				hurried: event.timeout === 0 ? context.hurried + 1 : 0,
				news: { left: 0, queues: 0, since: event.at }
			};
		case 'select.ended':
			return { selecting: undefined, news: { ...context.news, left: event.events } };
		case 'timer.fired':
			return handles.fireTimer(context, event);
		case 'turn.counted':
			return { batch: { size: event.ready, begun: 0 }, news: { ...context.news, queues: 0 } };
		case 'handle.queued':
			return handles.queueHandle(context, event);
		case 'handle.began':
			return handles.beginHandle(context, event);
		case 'handle.ended':
			return handles.endHandle(context, event);
		case 'handle.skipped':
			return handles.skipHandle(context, event);
		case 'timer.set':
			return handles.setTimer(context, event);
		case 'handle.cancelled':
		case 'timer.cancelled':
			return handles.cancelHandle(context, event);
		case 'timer.dropped':
			return handles.dropTimer(context, event);
		case 'task.created':
			return tasks.createTask(context, event);
		case 'task.began':
		case 'task.resumed':
			return tasks.stepTask(context, event);
		case 'task.suspended':
			return tasks.suspendTask(context, event);
		case 'task.finished':
			return tasks.endTask(context, event, 'finished', event.value);
		case 'task.failed':
			return tasks.endTask(context, event, 'failed', outcomeOf(event.error, event.message));
		case 'task.cancelled':
			return tasks.endTask(context, event, 'cancelled', 'cancelled');
		case 'cancel.requested':
			return tasks.requestCancel(context, event);
		case 'future.created':
			return tasks.createFuture(context, event);
		case 'future.resolved':
			return tasks.resolveFuture(context, event);
		case 'line.ran':
			return runLine(context, event);
		case 'output.written':
			return writeOutput(context, event);
		case 'block.began':
			return beginBlock(context, event);
		case 'block.ended':
			return { block: null };
		case 'frame.entered':
			return enterFrame(context, event);
		case 'frame.exited':
			return exitFrame(context, event);
		case 'frame.yielded':
		case 'frame.resumed':
			return turnFrame(context, event);
		case 'values.changed':
			return changeValues(context, event);
		case 'object.created':
		case 'object.changed':
			return { objects: applyObject(context.objects, event) };
		case 'worker.started':
			return workers.startWorker(context, event);
		case 'worker.resumed':
			return workers.resumeWorker(context, event);
		case 'worker.suspended':
			return workers.suspendWorker(context, event);
		case 'worker.ended':
			return workers.endWorker(context, event);
		case 'job.queued':
			return workers.queueJob(context, event);
		case 'job.began':
			return workers.beginJob(context, event);
		case 'job.ended':
			return workers.endJob(context, event);
		case 'server.opened':
			return network.openServer(context, event);
		case 'server.closed':
			return network.closeServer(context, event);
		case 'connection.opened':
		case 'connection.refused':
			return network.openConnection(context, event);
		case 'connection.accepted':
			return network.acceptConnection(context, event);
		case 'bytes.sent':
			return network.sendBytes(context, event);
		case 'bytes.received':
			return network.receiveBytes(context, event);
		case 'connection.closed':
			return network.closeEnd(context, event);
		case 'io.polled':
			return network.nameNews(context);
		case 'run.began':
		case 'turn.ended':
		case 'coroutine.created':
		case 'exception.raised':
		case 'exception.caught':
		case 'warning.issued':
		case 'note.written':
		case 'chance.used':
			return {};
		default:
			return assertNever(event, 'event');
	}
}

const outcomeOf = (error: string, message: string): string =>
	message === '' ? error : `${error}: ${message}`;
