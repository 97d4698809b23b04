import type { Actor, Awaited, Callback, Catalogue, FutureKind, Maker } from './catalogue.ts';
import { haltedBefore, memoryOf, waitedFor, type Memory } from './memory.ts';
import { sharedWait, type SharedWait } from './objects.ts';
import { taskName, type Sentence } from './phrases.ts';
import { isDone, isResolved, type LoopContext } from '#lib/model/context.ts';
import { isShown } from '#lib/model/shown.ts';
import type {
	AwaitableId,
	EventOf,
	FutureId,
	HandleId,
	JobId,
	LoopId,
	TaskId,
	Trace,
	Waiting,
	WorkerId
} from '#lib/trace/format.ts';
import { taskOf } from '#lib/trace/ids.ts';

/** Puts names to what a trace knows by id, so that no id is ever said. */
export class Names {
	readonly #trace: Trace;
	readonly #memory: Memory;
	readonly #words: Catalogue;

	constructor(trace: Trace, words: Catalogue) {
		this.#trace = trace;
		this.#memory = memoryOf(trace);
		this.#words = words;
	}

	task(id: TaskId): Sentence {
		return taskName(this.#memory.tasks.get(id)?.name ?? 'a task', id);
	}

	/** The task's name, or `null` for a future. */
	target(id: AwaitableId): Sentence | null {
		const task = taskOf(id);
		return task === null ? null : this.task(task);
	}

	created(id: TaskId): EventOf<'task.created'> | undefined {
		return this.#memory.tasks.get(id);
	}

	handle(id: HandleId | null): EventOf<'handle.queued'> | EventOf<'timer.set'> | undefined {
		return id === null ? undefined : this.#memory.handles.get(id);
	}

	label(id: HandleId): string {
		return this.handle(id)?.label ?? 'callback';
	}

	/** The task that the handle steps. */
	steppedBy(id: HandleId): TaskId | null {
		const made = this.handle(id);
		return made?.type === 'handle.queued' ? made.task : null;
	}

	callback(id: HandleId): Callback {
		const task = this.steppedBy(id);
		const isTimer = this.handle(id)?.type === 'timer.set';
		return { task: task === null ? null : this.task(task), label: this.label(id), isTimer };
	}

	/** How long the timer was set for, in virtual seconds. */
	delay(id: HandleId): number {
		const made = this.handle(id);
		return made?.type === 'timer.set' ? made.due - made.at : 0;
	}

	/**
	 * Who waits for an earlier timer that is due at the same instant, though it was set for another time. (Timers set for the
	 * same time fire in the order of their setting in a real run, too.)
	 */
	tiedWith(id: HandleId): Sentence | null {
		const made = this.handle(id);
		const tie = made?.type === 'timer.set' ? made.tie : null;
		if (tie === null || Math.abs(this.delay(tie) - this.delay(id)) < SAME) return null;
		const task = this.#memory.sleepers.get(tie);
		return task === undefined ? null : this.task(task);
	}

	/** Who acts when code runs in this task and handle. */
	actor(task: TaskId | null, handle: HandleId | null): Actor {
		if (task !== null) return this.task(task);
		return handle === null ? this.#words.program : this.#words.callback(this.label(handle));
	}

	worker(id: WorkerId): Actor {
		return this.#words.thread(this.#memory.workers.get(id)?.name ?? '');
	}

	showsWorker(id: WorkerId): boolean {
		return this.#memory.workers.get(id)?.user === true;
	}

	job(id: JobId): EventOf<'job.queued'> | undefined {
		return this.#memory.jobs.get(id);
	}

	/** What the thread that now goes on had been waiting for; `null`: it has just started. */
	halted(worker: WorkerId, n: number): EventOf<'worker.suspended'> | null {
		return haltedBefore(this.#memory, worker, n);
	}

	/** The task that waits for the timer. */
	sleeper(timer: HandleId, { tasks }: LoopContext): Sentence | null {
		for (const { id, waiting } of tasks) if (waiting?.timer === timer) return this.task(id);
		return null;
	}

	shown(task: TaskId): boolean {
		const created = this.created(task);
		return created !== undefined && isShown(created);
	}

	awaited(waiting: Waiting, context: LoopContext, at: number): Awaited {
		const made = waiting.timer === null ? undefined : this.handle(waiting.timer);
		return {
			kind: waiting.kind,
			text: waiting.text,
			tasks: waiting.on
				.filter((id) => !isResolved(context, id))
				.flatMap((id) => {
					const task = taskOf(id);
					return task === null ? [] : [this.task(task)];
				}),
			left: made?.type === 'timer.set' ? made.due - at : null,
			alone: this.#isLast(context),
			shared: this.shared(waiting, context)
		};
	}

	shared(waiting: Waiting, context: LoopContext): SharedWait | null {
		return sharedWait(waiting, context, (task) => this.task(task));
	}

	/** Whether no more than one task of the story is left. */
	#isLast({ tasks }: LoopContext): boolean {
		let left = 0;
		for (const { id, status } of tasks) {
			if (!isDone(status) && this.shown(id)) left += 1;
			if (left > 1) return false;
		}
		return true;
	}

	/** What the task that now resumes had been waiting for. */
	waitedFor(task: TaskId, n: number, context: LoopContext): Awaited | null {
		const waiting = waitedFor(this.#memory, task, n);
		if (waiting === null) return null;
		const all = this.awaited(waiting, context, 0);
		const target = waiting.future === null ? null : taskOf(waiting.future);
		return { ...all, tasks: target === null ? [] : [this.task(target)] };
	}

	futureKind(id: AwaitableId): FutureKind {
		const task = taskOf(id);
		if (task !== null) return 'unknown';
		for (const future of this.#memory.futures.values())
			if (future.future === id) return future.kind;
		return 'unknown';
	}

	/** The task for whose sake the loop ran, where `run_until_complete` stopped it because that task is done. */
	finishedBefore(n: number): TaskId | null {
		const { events } = this.#trace;
		for (let index = n - 1; index >= 0; index -= 1) {
			const event = events[index];
			if (event === undefined || event.type === 'loop.began') return null;
			if (event.type !== 'handle.began') continue;
			const made = this.handle(event.handle);
			const isOwn = made?.type === 'handle.queued' && made.label.includes('_run_until_complete_cb');
			if (isOwn && made.future !== null) return taskOf(made.future);
		}
		return null;
	}

	/** What made the tasks, as far as the program's line tells. */
	maker(line: number | null): Maker {
		const text = line === null ? '' : (this.#memory.lines[line - 1] ?? '');
		if (/\basyncio\.run\(/.test(text)) return 'asyncio.run';
		if (/\bgather\(/.test(text)) return 'gather';
		return /\bcreate_task\(/.test(text) ? 'create_task' : null;
	}

	/** Whether the line is that of an `async with`: what it asks for by itself, its block's end does. */
	leavesBlock(line: number | null): boolean {
		return line !== null && /^\s*async\s+with\b/.test(this.#memory.lines[line - 1] ?? '');
	}

	/** The task behind the shield that the future is; `null`: it is none. */
	shielded(id: FutureId): TaskId | null {
		if (this.futureKind(id) !== 'shield') return null;
		for (const waits of this.#memory.suspensions.values()) {
			const inner = waits.find(({ waiting }) => waiting.future === id)?.waiting.on[0];
			if (inner !== undefined) return taskOf(inner);
		}
		return null;
	}

	/** Whether `asyncio.run` made the loop, as far as the line of its first task tells. */
	runMade(loop: LoopId): boolean {
		const first = this.#trace.events.find(
			(event) => event.type === 'task.created' && event.loop === loop
		);
		return first?.type === 'task.created' && this.maker(first.line) === 'asyncio.run';
	}

	/** What the program's line looks like. */
	isDefinition(line: number): boolean {
		const text = this.#memory.lines[line - 1] ?? '';
		return /^\s*(?:import|from|def|async\s+def|class|@|"""|''')/.test(text);
	}
}

/** Two delays that differ by less are one, in virtual seconds. */
const SAME = 0.000_05;
