import type { Actor, Catalogue } from './catalogue.ts';
import type { Names } from './names.ts';
import type { Sentence } from './phrases.ts';
import type { Beat } from './told.ts';
import { applyObject } from '#lib/model/apply/objects.ts';
import type { LoopContext, ObjectState } from '#lib/model/context.ts';
import type { Level } from '#lib/model/steps.ts';
import type { HandleId, ObjectId, TaskId, Trace, TraceEvent, WorkerId } from '#lib/trace/format.ts';

/** One step while it is being told: its events, and who acts at the one in hand. */
export class Scene {
	readonly trace: Trace;
	readonly names: Names;
	readonly words: Catalogue;
	readonly level: Level;
	/** The events of the step. */
	readonly events: readonly TraceEvent[];
	readonly after: LoopContext;
	readonly #tasks: TaskId[];
	#handle: HandleId | null;
	#objects: LoopContext['objects'];
	#worker: WorkerId | null;

	constructor(
		trace: Trace,
		names: Names,
		words: Catalogue,
		level: Level,
		events: readonly TraceEvent[],
		before: LoopContext,
		after: LoopContext
	) {
		this.trace = trace;
		this.names = names;
		this.words = words;
		this.level = level;
		this.events = events;
		this.after = after;
		this.#tasks = [...before.runningTasks];
		this.#handle = before.running;
		this.#objects = before.objects;
		this.#worker = before.worker;
	}

	/** The task whose code runs. */
	get task(): TaskId | null {
		return this.#worker === null ? (this.#tasks.at(-1) ?? null) : null;
	}

	/** The handle whose callback runs. */
	get handle(): HandleId | null {
		return this.#worker === null ? this.#handle : null;
	}

	/** The thread that runs, where it is not the main one. */
	get worker(): WorkerId | null {
		return this.#worker;
	}

	/** What tasks share, as it is before the event in hand. */
	object(id: ObjectId): ObjectState | undefined {
		return this.#objects.get(id);
	}

	get actor(): Actor {
		return this.#worker === null
			? this.names.actor(this.task, this.#handle)
			: this.names.worker(this.#worker);
	}

	/** The story says nothing of the loop's own housekeeping. */
	get told(): boolean {
		if (this.#worker !== null)
			return this.level !== 'story' || this.names.showsWorker(this.#worker);
		return this.level !== 'story' || this.task === null || this.names.shown(this.task);
	}

	/** Who acts once the event has happened: to be called before it is told, if somebody starts to run with it. */
	enter(event: TraceEvent): void {
		if (event.type === 'worker.resumed') this.#worker = event.worker;
		if (event.type === 'handle.began') this.#handle = event.handle;
		if (event.type === 'task.began' || event.type === 'task.resumed') this.#tasks.push(event.task);
	}

	/** To be called after it is told. */
	leave(event: TraceEvent): void {
		switch (event.type) {
			case 'handle.ended':
				this.#handle = null;
				break;
			case 'worker.suspended':
			case 'worker.ended':
				this.#worker = null;
				break;
			case 'task.suspended':
			case 'task.finished':
			case 'task.failed':
			case 'task.cancelled':
				this.#tasks.pop();
				break;
			case 'object.created':
			case 'object.changed':
				this.#objects = applyObject(this.#objects, event);
				break;
			default:
		}
	}

	/** A beat that says what the present actor does. */
	does(deed: Sentence, why: Sentence = [], firm = false): Beat | null {
		return this.told ? { kind: 'deed', actor: this.actor, deed, why, firm } : null;
	}
}

/** A beat that stands for itself. */
export const whole = (sentence: Sentence): Beat => ({ kind: 'whole', sentence });
