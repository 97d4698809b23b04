import { withCandidates } from './candidates.ts';
import type { Ground } from './ground.ts';
import type { Candidate, Question } from './question.ts';
import { position, type Position } from '#lib/base/units.ts';
import type { LoopContext, TaskState } from '#lib/model/context.ts';
import { askedSince, memoryOf } from '#lib/narration/memory.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import type { EventOf, TaskId, Waiting } from '#lib/trace/format.ts';
import { numberOf } from '#lib/trace/ids.ts';

/** Why the task that wakes next does so; wrong is what others wait for, and what does not happen to it. */
export function wakesWhy(ground: Ground, at: Position): Question | null {
	const wake = nextWake(ground, at);
	if (wake === null) return null;
	const { event, task } = wake;
	const context = ground.before(event.n);
	const state = context.tasks.get(task);
	// Of a task that is yet to be made nobody can know.
	if (state?.waiting == null || ground.before(at).tasks.get(task) === undefined) return null;
	const { asking, names } = ground;
	const cancelled = isCancelled(ground, event);
	const actor = names.task(task);
	const right: Omit<Candidate, 'right'> = {
		words: cancelled ? asking.isCancelled() : comes(ground, state.waiting, context),
		stands: { kind: cancelled ? 'cancel' : 'wait', task },
		why: ground.told(event.n)
	};
	return withCandidates(
		{
			kind: 'wakes-why',
			words: asking.wakesWhy(actor),
			at,
			answeredAt: position(event.n + 1)
		},
		right,
		wrongOnes(ground, state, state.waiting, context, cancelled),
		({ stands }) => orderOf(stands)
	);
}

interface Wake {
	readonly event: EventOf<'handle.queued'>;
	readonly task: TaskId;
}

function nextWake(ground: Ground, at: Position): Wake | null {
	for (const event of ground.from(at)) {
		if (event.type !== 'handle.queued' || event.kind !== 'wakeup' || event.task === null) continue;
		if (ground.names.shown(event.task)) return { event, task: event.task };
	}
	return null;
}

/** Whether it wakes because it is cancelled. */
const isCancelled = ({ trace }: Ground, { task, n, future }: EventOf<'handle.queued'>): boolean =>
	task !== null && future !== null && askedSince(memoryOf(trace), task, n) !== null;

const WAYS = ['wait', 'turn', 'cancel'];

/** Waits by the number of who waits, then the other ways. */
const orderOf = (stands: Candidate['stands']): number =>
	'task' in stands && stands.task !== null
		? WAYS.indexOf(stands.kind) * 1e6 + numberOf(stands.task)
		: 0;

/** That what somebody waits for is there. */
function comes(ground: Ground, waiting: Waiting, context: LoopContext): Sentence {
	const { names, words, asking } = ground;
	const { shared } = names.awaited(waiting, context, context.now);
	if (shared !== null) return words.sharing.over(shared);
	const task = waiting.future === null ? null : names.target(waiting.future);
	return asking.comes(waiting.kind, task, waiting.text);
}

function* wrongOnes(
	ground: Ground,
	{ id }: TaskState,
	waiting: Waiting,
	context: LoopContext,
	cancelled: boolean
): Iterable<Omit<Candidate, 'right'>> {
	const { asking, names } = ground;
	const actor = names.task(id);
	if (cancelled)
		yield {
			words: comes(ground, waiting, context),
			stands: { kind: 'wait', task: id },
			why: asking.cutShort(actor, waiting.text)
		};
	for (const other of context.tasks) {
		if (other.id === id || other.status !== 'awaiting' || other.waiting === null) continue;
		if (!names.shown(other.id)) continue;
		yield {
			words: comes(ground, other.waiting, context),
			stands: { kind: 'wait', task: other.id },
			why: asking.wakesOther(names.task(other.id), actor)
		};
	}
	yield {
		words: asking.turnCame(),
		stands: { kind: 'turn', task: id },
		why: asking.neverGaveWay(actor, waiting.text)
	};
	if (!cancelled)
		yield {
			words: asking.isCancelled(),
			stands: { kind: 'cancel', task: id },
			why: asking.nobodyAsked(actor)
		};
}
