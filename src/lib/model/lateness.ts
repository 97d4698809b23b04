import { loopOf, type LoopContext } from './context.ts';
import type { Block, Lanes, Late } from './lane.ts';
import { position, type LoopSeconds } from '#lib/base/units.ts';
import type { TaskId, TraceEvent } from '#lib/trace/format.ts';

/** Less than this is the drift of the recorder's clock. */
const INSTANT = 0.0005;

/** Watches calls that hold the thread, event by event, and the tasks that they make late. */
export class Lateness {
	readonly #blocks: Block[] = [];
	readonly #lates: Late[] = [];
	readonly #waiting = new Map<TaskId, Omit<Late, 'ended' | 'to'>>();
	#block: Omit<Block, 'to' | 'ended'> | null = null;

	/** @param context - The loop after the event. */
	take(event: TraceEvent, context: LoopContext): void {
		if (event.type === 'block.began') {
			this.#block = {
				call: event.call,
				lane: context.runningTasks.at(-1) ?? 'program',
				loop: loopOf(context)?.status === 'running',
				from: context.position,
				began: context.now
			};
		} else if (event.type === 'block.ended') {
			this.#endBlock(context);
		} else if (event.type === 'handle.queued' && event.task !== null) {
			this.#wake(event.task, context);
		}
	}

	/** All of it; what a cut trace left open ends with it. */
	drawn(context: LoopContext): Pick<Lanes, 'blocks' | 'lates'> {
		this.#endBlock(context);
		for (const task of this.#waiting.keys()) this.#wake(task, context);
		return { blocks: this.#blocks, lates: this.#lates };
	}

	#endBlock(context: LoopContext): void {
		if (this.#block === null) return;
		const block: Block = { ...this.#block, to: context.position, ended: context.now };
		this.#blocks.push(block);
		this.#block = null;
		if (block.loop) this.#findLate(block, context);
	}

	/** Tasks whose own timer came due in the block; a callback's timer makes no task late. */
	#findLate(block: Block, context: LoopContext): void {
		const due = new Map<string, LoopSeconds>();
		for (const id of loopOf(context)?.timers ?? []) {
			const timer = context.handles.get(id);
			if (timer?.due == null || timer.cancelled) continue;
			if (timer.due > block.began && timer.due < block.ended - INSTANT) due.set(id, timer.due);
		}
		if (due.size === 0) return;
		for (const { id: task, status, waiting } of context.tasks) {
			const timer = waiting?.timer ?? null;
			const at = timer === null ? undefined : due.get(timer);
			if (status !== 'awaiting' || timer === null || at === undefined) continue;
			this.#waiting.set(task, { task, timer, block, due: at });
		}
	}

	#wake(task: TaskId, { position: at, now: ended }: LoopContext): void {
		const late = this.#waiting.get(task);
		if (late === undefined) return;
		this.#waiting.delete(task);
		this.#lates.push({ ...late, ended, to: position(at) });
	}
}
