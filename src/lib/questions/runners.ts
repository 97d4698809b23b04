import type { Ground } from './ground.ts';
import { idOf, type Runner } from './question.ts';
import { firstOf } from '#lib/base/first-of.ts';
import { position, type Position } from '#lib/base/units.ts';
import { isDone, loopOf, type LoopContext } from '#lib/model/context.ts';
import { isShown } from '#lib/model/shown.ts';
import { Sleepers } from '#lib/model/sleepers.ts';
import { works } from '#lib/model/working.ts';
import type { Actor } from '#lib/narration/catalogue.ts';
import type { HandleId, TraceEvent } from '#lib/trace/format.ts';

/** Somebody of the story starts to run, or goes on. */
export interface Run {
	readonly runner: Runner;
	/** The event with which they take their turn: for a task its handle's, unless it is eager. */
	readonly n: number;
	/** The event with which their code runs. */
	readonly shownBy: number;
}

export const isSame = (a: Runner, b: Runner): boolean => idOf(a) === idOf(b);

export function actorOf({ names, words }: Ground, runner: Runner): Actor {
	switch (runner.kind) {
		case 'task':
			return names.task(runner.task);
		case 'callback':
			return words.callback(names.label(runner.handle));
		case 'worker':
			return names.worker(runner.worker);
	}
}

/** Who of the story runs next after a place, other than by going on with what runs there. */
export function nextRun(ground: Ground, at: Position): Run | null {
	let began: number | null = null;
	for (const event of ground.from(at)) {
		if (event.type === 'handle.began') began = event.n;
		const runner = runnerOf(ground, event);
		if (runner === null) continue;
		const handles = runner.kind === 'task' && ground.before(event.n).runningTasks.length === 0;
		return { runner, n: handles ? (began ?? event.n) : event.n, shownBy: event.n };
	}
	return null;
}

/** All runs from a place to an event. */
export function* runsUntil(ground: Ground, at: Position, n: number): Iterable<Run> {
	for (let run = nextRun(ground, at); run !== null && run.shownBy < n;) {
		yield run;
		run = nextRun(ground, position(run.shownBy + 1));
	}
}

/** Who starts to run, or goes on, with this very event. */
function runnerOf({ names }: Ground, event: TraceEvent): Runner | null {
	switch (event.type) {
		case 'task.began':
		case 'task.resumed':
			return names.shown(event.task) ? { kind: 'task', task: event.task } : null;
		case 'handle.began':
			return isProgram(names.handle(event.handle))
				? { kind: 'callback', handle: event.handle }
				: null;
		case 'worker.resumed':
			return names.showsWorker(event.worker) ? { kind: 'worker', worker: event.worker } : null;
		default:
			return null;
	}
}

/** A callback of the program itself, and no task's step. */
const isProgram = (made: ReturnType<Ground['names']['handle']>): boolean =>
	made?.user === true && (made.type === 'timer.set' ? made.future === null : made.task === null);

/** All who could run: whoever is ready first, in the order of the queue, then who waits. */
export function everyone(ground: Ground, context: LoopContext): readonly Runner[] {
	const loop = loopOf(context);
	const sleepers = new Sleepers(context.tasks);
	const handles = [...(loop?.ready ?? []), ...(loop?.timers ?? [])].flatMap((id) =>
		ofHandle(ground, context, sleepers, id)
	);
	const tasks = [...context.tasks]
		.filter((task) => isShown(task) && !isDone(task.status))
		.map(({ id }): Runner => ({ kind: 'task', task: id }));
	const workers = [...context.workers]
		.filter((worker) => worker.user && works(worker))
		.map(({ id }): Runner => ({ kind: 'worker', worker: id }));
	return distinct([...handles, ...tasks, ...workers]);
}

/** Each once, where it comes first. */
export const distinct = (runners: readonly Runner[]): readonly Runner[] => firstOf(runners, idOf);

function ofHandle(
	{ names }: Ground,
	{ handles }: LoopContext,
	sleepers: Sleepers,
	id: HandleId
): Runner[] {
	const handle = handles.get(id);
	if (handle === undefined || handle.cancelled) return [];
	if (isProgram(names.handle(id))) return [{ kind: 'callback', handle: id }];
	const task = handle.task ?? sleepers.of(handle)?.id ?? null;
	return task !== null && names.shown(task) ? [{ kind: 'task', task }] : [];
}
