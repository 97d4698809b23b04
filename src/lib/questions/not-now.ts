import type { Ground } from './ground.ts';
import type { Runner } from './question.ts';
import { actorOf } from './runners.ts';
import { isDone, type LoopContext } from '#lib/model/context.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import type { Waiting } from '#lib/trace/format.ts';

/** Why somebody does not run at the moment when another one takes their turn. */
export function notNow(
	ground: Ground,
	runner: Runner,
	first: Runner,
	context: LoopContext
): Sentence {
	const { asking } = ground;
	const actor = actorOf(ground, runner);
	const other = actorOf(ground, first);
	switch (runner.kind) {
		case 'task': {
			const task = context.tasks.get(runner.task);
			if (task === undefined) return asking.notMade(actor);
			if (isDone(task.status)) return asking.isDone(actor);
			if (task.status === 'running') return asking.runsAlready(actor, other);
			if (task.status === 'awaiting' && task.waiting !== null)
				return stillWaits(ground, actor, task.waiting, context);
			return behind(ground, actor, first);
		}
		case 'callback': {
			const handle = context.handles.get(runner.handle);
			const due = handle?.due ?? null;
			if (handle === undefined) return asking.isDone(actor);
			return due !== null && due > context.now
				? asking.dueLater(actor, due)
				: behind(ground, actor, first);
		}
		case 'worker': {
			const waiting = context.workers.get(runner.worker)?.waiting ?? null;
			if (waiting === null) return asking.runsAfter(actor, other);
			const left = waiting.until === null ? null : waiting.until - context.now;
			return ground.words.does(actor, [ground.words.deeds.threadWaits(waiting, left)], []);
		}
	}
}

/** A thread does not stand in the queue. */
const behind = (ground: Ground, actor: Sentence, first: Runner): Sentence =>
	first.kind === 'worker'
		? ground.asking.threadBefore(actor, actorOf(ground, first))
		: ground.asking.readyLater(actor, actorOf(ground, first));

/** What somebody waits for, and until when. */
function stillWaits(
	{ names, words, asking }: Ground,
	actor: Sentence,
	waiting: Waiting,
	context: LoopContext
): Sentence {
	const due = waiting.timer === null ? null : (context.handles.get(waiting.timer)?.due ?? null);
	if (due !== null && due <= context.now) return asking.isOverdue(actor, waiting.text, due);
	const awaited = names.awaited(waiting, context, context.now);
	switch (waiting.kind) {
		case 'sleep':
			return asking.waitsFor(actor, waiting.text, due);
		case 'task':
			return asking.waitsForTask(actor, awaited.tasks, waiting.text);
		case 'worker':
			return asking.waitsFor(actor, waiting.text, null);
		default:
			return words.does(actor, [words.deeds.awaits(awaited)], []);
	}
}
