import type { Cast } from './cast.ts';
import type { Cutter, Role } from './cutter.ts';
import { objectRole } from './objects.ts';
import { isUsedAtOnce } from './coroutines.ts';
import type { EventOf, TraceEvent } from '#lib/trace/format.ts';

/** The role of an event in the story: what a beginner should see happen gets a step. */
export function storyRole(
	event: TraceEvent,
	index: number,
	events: readonly TraceEvent[],
	cast: Cast,
	cutter: Cutter
): Role {
	switch (event.type) {
		case 'run.began':
		case 'run.ended':
		case 'loop.created':
		case 'exception.caught':
		case 'chance.used':
		case 'warning.issued':
		case 'note.written':
			return 'opens';
		case 'exception.raised':
			return 'opens';
		case 'block.began':
			// Whoever holds the loop is seen to take its seat first: then nothing moves but time.
			if (cast.running !== null && !cutter.marked) cutter.settle();
			return 'opens';
		case 'loop.ended':
			return isTidyingUp(cutter) ? 'joins' : 'opens';
		case 'handle.ended':
		case 'turn.ended':
			return 'closes';
		case 'turn.began':
		case 'turn.counted':
		case 'timer.dropped':
		case 'timer.fired':
		case 'line.ran':
		case 'loop.began':
			return 'leads';
		case 'select.began':
			return event.timeout === 0 || cast.tidying ? 'leads' : 'opens';
		case 'handle.began':
			return handleRole(event, cast);
		case 'handle.queued':
			return queuedRole(event, cast, cutter);
		case 'timer.set':
			return event.user && event.future === null ? 'opens' : 'joins';
		case 'timer.cancelled':
		case 'handle.cancelled':
			return cutter.leading && cast.handle(event.handle)?.user === true ? 'opens' : 'joins';
		case 'task.created':
			return cast.shows(event.task) && !isOneMore(event, cutter) ? 'opens' : 'joins';
		case 'task.suspended':
			return cast.shows(event.task) ? 'opens' : 'joins';
		case 'task.finished':
			if (!cast.shows(event.task)) return 'joins';
			// Whoever goes on only to end is seen to run first.
			if (!cutter.marked) cutter.settle();
			return 'opens';
		case 'task.failed':
		case 'task.cancelled':
			return cast.shows(event.task) && !isOwnException(event, cutter) ? 'opens' : 'joins';
		case 'cancel.requested':
			return cast.isProgram(cast.running) && cutter.leading ? 'opens' : 'joins';
		case 'stop.requested':
			return event.line !== null && cast.running !== null && cast.isProgram(cast.running)
				? 'opens'
				: 'joins';
		case 'coroutine.created':
			return isUsedAtOnce(event, index, events) ? 'joins' : 'opens';
		case 'worker.started':
		case 'worker.ended':
			return cast.isOwnThread(event.worker) ? 'opens' : 'joins';
		case 'worker.resumed':
			return cast.showsWorker(event.worker) && !isIdleAgain(events[index + 1]) ? 'begins' : 'joins';
		case 'worker.suspended':
			return cast.showsWorker(event.worker) && event.kind !== 'idle' ? 'opens' : 'joins';
		case 'job.queued':
			return 'opens';
		case 'job.ended':
			if (!cutter.marked) cutter.settle();
			return 'opens';
		case 'frame.entered':
			return frameRole(event, cast);
		case 'output.written':
			return isMoreOutput(event, cutter) ? 'joins' : 'opens';
		case 'frame.yielded':
			return event.asynchronous && cast.shows(event.task) ? 'begins' : 'joins';
		case 'object.changed':
			return objectRole(event, cast);
		case 'server.opened':
		case 'server.closed':
		case 'connection.accepted':
		case 'connection.refused':
		case 'bytes.received':
		case 'connection.closed':
			return 'opens';
		case 'connection.opened':
			// Datagrams need no connection: the first one says it.
			return event.kind === 'udp' ? 'leads' : 'opens';
		case 'bytes.sent':
			return isMoreBytes(event, cutter) ? 'joins' : 'opens';
		case 'loop.closed':
		case 'select.ended':
		case 'handle.skipped':
		case 'task.began':
		case 'task.resumed':
		case 'future.created':
		case 'future.resolved':
		case 'frame.exited':
		case 'block.ended':
		case 'frame.resumed':
		case 'values.changed':
		case 'object.created':
		case 'job.began':
		case 'io.polled':
			return 'joins';
	}
}

/** `asyncio.run` lets its loop run again for its own housekeeping: nothing worth a step came between. */
function isTidyingUp(cutter: Cutter): boolean {
	if (cutter.opener?.type !== 'loop.ended') return false;
	cutter.keep();
	return true;
}

/** A timer's callback is a step; a task or a callback of the program begins one; the loop's own leads to nothing. */
function handleRole({ handle }: EventOf<'handle.began'>, cast: Cast): Role {
	const made = cast.handle(handle);
	if (made?.type === 'timer.set') return made.user && made.future === null ? 'begins' : 'opens';
	return cast.isProgram(handle) ? 'begins' : 'leads';
}

/** That a task wakes follows from what woke it, or is news of its own if something else came between. */
function queuedRole(
	{ kind, task, user }: EventOf<'handle.queued'>,
	cast: Cast,
	cutter: Cutter
): Role {
	if (kind === 'call') return user && cutter.leading ? 'opens' : 'joins';
	return kind === 'wakeup' && cast.shows(task) && cutter.leading ? 'opens' : 'joins';
}

/** A pool's thread is woken only to find that there is nothing to do. */
const isIdleAgain = (next: TraceEvent | undefined): boolean =>
	next?.type === 'worker.ended' || (next?.type === 'worker.suspended' && next.kind === 'idle');

/** Outside a loop every call counts; in a task, only into a coroutine that it awaits. */
function frameRole(
	{ task, coroutine, function: name }: EventOf<'frame.entered'>,
	cast: Cast
): Role {
	if (name.startsWith('<')) return 'joins';
	if (cast.worker !== null) return 'joins';
	if (task === null) return cast.running === null ? 'begins' : 'joins';
	if (cast.isFirstFrame(task)) return 'joins';
	return coroutine && cast.shows(task) ? 'begins' : 'joins';
}

/** Tasks that one line makes, and the one that `asyncio.run` makes with its loop, come together. */
function isOneMore(event: EventOf<'task.created'>, cutter: Cutter): boolean {
	const { opener } = cutter;
	if (opener?.type === 'loop.created') return !cutter.leading;
	if (opener?.type !== 'task.created' || cutter.open) return false;
	const same = opener.line === event.line && opener.parent === event.parent;
	if (same) cutter.keep();
	return same;
}

/** The task ends by the exception that this step is about. */
const isOwnException = (
	{ task }: EventOf<'task.failed'> | EventOf<'task.cancelled'>,
	{ opener, open }: Cutter
): boolean => !open && opener?.type === 'exception.raised' && opener.task === task;

/** The same line goes on writing, or Python prints the text of its warning. */
function isMoreOutput(
	{ stream, line, task }: EventOf<'output.written'>,
	{ opener, leading, open }: Cutter
): boolean {
	if (leading || open || opener === null) return false;
	if (opener.type === 'warning.issued') return stream === 'stderr';
	return (
		opener.type === 'output.written' &&
		opener.stream === stream &&
		opener.line === line &&
		opener.task === task
	);
}

/** The same line sends on. */
const isMoreBytes = (
	{ connection, side, line, task }: EventOf<'bytes.sent'>,
	{ opener, leading, open }: Cutter
): boolean =>
	!leading &&
	!open &&
	line !== null &&
	opener?.type === 'bytes.sent' &&
	opener.connection === connection &&
	opener.side === side &&
	opener.line === line &&
	opener.task === task;
