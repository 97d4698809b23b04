import { Track } from './track.ts';
import type { TrackWords } from '#lib/narration/track-words.ts';
import type {
	EventOf,
	HandleId,
	JobId,
	TaskId,
	Trace,
	TraceEvent,
	WorkerId
} from '#lib/trace/format.ts';
import { numberOf } from '#lib/trace/ids.ts';

/** The loop comes first, then tasks, then threads, each in the order of their numbers. */
const LOOP = 1;
const TASKS = 1000;
const WORKERS = 1_000_000;

/** The tracks of a run, and what is on them, event by event. */
export class Tracks {
	readonly loop: Track;
	readonly #tasks = new Map<TaskId, Track>();
	readonly #workers = new Map<WorkerId, Track>();
	readonly #jobs = new Map<JobId, string>();
	/** What each handle runs. */
	readonly #labels = new Map<HandleId, string>();
	readonly #words: TrackWords;
	readonly #running: TaskId[] = [];
	#worker: WorkerId | null = null;

	constructor({ source }: Trace, words: TrackWords) {
		this.#words = words;
		this.loop = new Track(LOOP, words.loop);
		this.loop.begin(0, 'program', source.name);
	}

	get all(): readonly Track[] {
		return [this.loop, ...this.#tasks.values(), ...this.#workers.values()];
	}

	/** The track of whose code runs. */
	get current(): Track {
		const worker = this.#worker === null ? undefined : this.#workers.get(this.#worker);
		const task = this.#running.at(-1);
		return worker ?? (task === undefined ? undefined : this.#tasks.get(task)) ?? this.loop;
	}

	/** @param ts - When it is on the exported axis. */
	take(event: TraceEvent, ts: number): void {
		this.#takeLoop(event, ts);
		this.#takeTask(event, ts);
		this.#takeWorker(event, ts);
	}

	finish(ts: number): void {
		for (const track of this.all) track.finish(ts);
	}

	#takeLoop(event: TraceEvent, ts: number): void {
		const words = this.#words;
		switch (event.type) {
			case 'loop.began':
				this.loop.begin(ts, 'loop', words.loopRuns);
				break;
			case 'turn.began':
				this.loop.begin(ts, 'turn', words.turn(event.turn));
				break;
			case 'select.began':
				this.loop.begin(ts, 'select', words.select, { timeout: event.timeout });
				break;
			case 'handle.began':
				this.loop.begin(ts, 'callback', this.#labels.get(event.handle) ?? words.callback);
				break;
			case 'block.began':
				this.loop.begin(ts, 'block', event.call);
				break;
			case 'handle.ended':
			case 'turn.ended':
			case 'loop.ended':
			case 'select.ended':
			case 'block.ended':
				this.loop.end(ts);
				break;
			default:
		}
	}

	#takeTask(event: TraceEvent, ts: number): void {
		switch (event.type) {
			case 'task.created': {
				const track = new Track(TASKS + numberOf(event.task), `${event.name}: ${event.call}`);
				this.#tasks.set(event.task, track);
				break;
			}
			case 'timer.set':
				this.#labels.set(event.handle, event.label);
				break;
			case 'handle.queued':
				this.#queue(event, ts);
				break;
			case 'task.began':
			case 'task.resumed':
				this.#running.push(event.task);
				this.#tasks.get(event.task)?.turn(ts, 'run', this.#words.runs, throwsOf(event));
				break;
			case 'task.suspended':
				this.#running.pop();
				this.#suspend(event, ts);
				break;
			case 'task.finished':
			case 'task.failed':
			case 'task.cancelled':
				this.#running.pop();
				this.#tasks.get(event.task)?.end(ts, { outcome: this.#outcomeOf(event) });
				break;
			default:
		}
	}

	/** A task that is woken, or new, is ready; one that gives way has been queued before it suspends. */
	#queue({ handle, task, label }: EventOf<'handle.queued'>, ts: number): void {
		const track = task === null ? undefined : this.#tasks.get(task);
		this.#labels.set(handle, track === undefined ? label : track.name);
		if (task === null || this.#running.includes(task)) return;
		track?.turn(ts, 'ready', this.#words.ready);
	}

	#suspend({ task, waiting }: EventOf<'task.suspended'>, ts: number): void {
		const track = this.#tasks.get(task);
		if (waiting.kind === 'yield') track?.turn(ts, 'ready', this.#words.ready);
		else track?.turn(ts, 'await', this.#words.awaits(waiting.text), { kind: waiting.kind });
	}

	#outcomeOf(
		event: EventOf<'task.finished'> | EventOf<'task.failed'> | EventOf<'task.cancelled'>
	): string {
		if (event.type === 'task.finished') return this.#words.returned(event.value);
		return event.type === 'task.failed' ? this.#words.failed(event.error) : this.#words.cancelled;
	}

	#takeWorker(event: TraceEvent, ts: number): void {
		const words = this.#words;
		switch (event.type) {
			case 'worker.started': {
				const track = new Track(WORKERS + numberOf(event.worker), words.thread(event.name));
				this.#workers.set(event.worker, track);
				break;
			}
			case 'worker.resumed':
				this.#worker = event.worker;
				this.#workers.get(event.worker)?.turn(ts, 'run', words.runs);
				break;
			case 'job.queued':
				this.#jobs.set(event.job, event.call);
				break;
			case 'job.began':
				this.#workers.get(event.worker)?.turn(ts, 'run', this.#jobs.get(event.job) ?? words.runs);
				break;
			case 'worker.suspended':
				this.#worker = null;
				this.#workers
					.get(event.worker)
					?.turn(ts, 'await', event.kind === 'idle' ? words.idle : words.waitsIn(event.text));
				break;
			case 'worker.ended':
				this.#worker = null;
				this.#workers.get(event.worker)?.finish(ts);
				break;
			default:
		}
	}
}

const throwsOf = (
	event: EventOf<'task.began'> | EventOf<'task.resumed'>
): Readonly<Record<string, string>> =>
	event.type === 'task.resumed' && event.throws !== null ? { throws: event.throws } : {};
