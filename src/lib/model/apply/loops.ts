import { loopOf, type LoopContext, type LoopState, type TaskState } from '../context.ts';
import { emptySequence } from '#lib/base/sequence.ts';
import type { Table } from '#lib/base/table.ts';
import type { EventOf, LoopId } from '#lib/trace/format.ts';

type Change = Partial<LoopContext>;

/** The context with one loop changed. */
export function withLoop(
	{ loops }: LoopContext,
	id: LoopId | undefined,
	change: Partial<LoopState>
): Change {
	const loop = id === undefined ? undefined : loops.get(id);
	return loop === undefined ? {} : { loops: loops.with(loop.id, { ...loop, ...change }) };
}

export function createLoop({ loops }: LoopContext, { loop: id }: EventOf<'loop.created'>): Change {
	const loop: LoopState = {
		id,
		status: 'idle',
		stopping: false,
		turns: 0,
		ready: emptySequence(),
		timers: []
	};
	return { loops: loops.with(id, loop) };
}

export const beginLoop = (context: LoopContext, { loop }: EventOf<'loop.began'>): Change => ({
	...withLoop(context, loop, { status: 'running', turns: 0 }),
	loop,
	raised: false,
	around: context.current,
	framesAround: context.frames.length
});

export const endLoop = (context: LoopContext, { loop }: EventOf<'loop.ended'>): Change => ({
	...withLoop(context, loop, { status: 'idle', stopping: false }),
	batch: { size: 0, begun: 0 },
	current: context.around
});

/** What is still in its queues is dropped; a task that stood there stays for ever as it is. */
export function closeLoop(context: LoopContext, { loop: id }: EventOf<'loop.closed'>): Change {
	const loop = context.loops.get(id);
	if (loop === undefined) return {};
	let { handles } = context;
	let tasks: Table<TaskState> = context.tasks;
	for (const handle of [...loop.ready, ...loop.timers]) {
		const task = tasks.get(handles.get(handle)?.task ?? '');
		if (task?.handle === handle) tasks = tasks.with(task.id, { ...task, handle: null });
		handles = handles.without(handle);
	}
	const closed = withLoop(context, id, { status: 'closed', ready: emptySequence(), timers: [] });
	return { ...closed, handles, tasks };
}

export const beginTurn = (context: LoopContext, { turn }: EventOf<'turn.began'>): Change => ({
	...withLoop(context, loopOf(context)?.id, { turns: (loopOf(context)?.turns ?? 0) + 1 }),
	turn,
	raised: false,
	batch: { size: 0, begun: 0 }
});
