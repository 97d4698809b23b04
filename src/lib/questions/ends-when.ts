import { withCandidates } from './candidates.ts';
import type { Ground } from './ground.ts';
import type { Candidate, Question } from './question.ts';
import { loopSeconds, position, type LoopSeconds, type Position } from '#lib/base/units.ts';
import { isDone, loopOf, type LoopContext } from '#lib/model/context.ts';
import { isShown } from '#lib/model/shown.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import type { EventOf, TaskId, TraceEvent } from '#lib/trace/format.ts';

/** Whose end is asked for: a task, or, `null`, the program. */
type Subject = TaskId | null;

/** When who runs now, or the first task that is left, comes to its end. */
export function endsWhen(ground: Ground, at: Position): Question | null {
	const context = ground.before(at);
	const subject = subjectOf(context);
	const end = endOf(ground, subject, at);
	if (end === null) return null;
	const { asking, names, words } = ground;
	const who = subject === null ? words.program : names.task(subject);
	const waits = waitsOf(ground, subject, at, end.n);
	const candidateOf = ({ at: when, why }: Moment): Omit<Candidate, 'right'> => ({
		words: asking.time(when),
		stands: { kind: 'time', at: when },
		why
	});
	return withCandidates(
		{
			kind: 'ends-when',
			words: asking.endsWhen(who, context.now),
			at,
			answeredAt: position(end.n + 1)
		},
		candidateOf({ at: end.at, why: whyThen(ground, who, waits) }),
		moments(ground, subject, who, at, waits).map(candidateOf),
		({ stands }) => (stands.kind === 'time' ? stands.at : 0)
	);
}

/** A time that one could think of, and what is then. */
interface Moment {
	readonly at: LoopSeconds;
	readonly why: Sentence;
}

function subjectOf({ runningTasks, tasks }: LoopContext): Subject {
	const running = runningTasks.at(-1);
	if (running !== undefined) return running;
	return [...tasks].find((task) => isShown(task) && !isDone(task.status))?.id ?? null;
}

function endOf(ground: Ground, subject: Subject, at: Position): TraceEvent | null {
	for (const event of ground.from(at)) {
		if (subject === null ? event.type === 'run.ended' : isEndOf(event, subject)) return event;
	}
	return null;
}

const isEndOf = (event: TraceEvent, task: TaskId): boolean => endedTask(event) === task;

function endedTask(event: TraceEvent): TaskId | null {
	const ends =
		event.type === 'task.finished' ||
		event.type === 'task.failed' ||
		event.type === 'task.cancelled';
	return ends ? event.task : null;
}

/** What it last waits for, or that nothing makes it wait. */
function whyThen({ asking }: Ground, who: Sentence, waits: readonly Wait[]): Sentence {
	const last = waits.at(-1);
	return last === undefined
		? asking.endsAtOnce(who)
		: asking.endsAfter(who, last.text, last.until, waits.length);
}

/** A wait of the subject: what for, and until when. */
interface Wait {
	readonly text: string;
	readonly until: LoopSeconds;
}

/** Its waits between the two places, in order; of the program those calls that hold it, and its longest task. */
function waitsOf(ground: Ground, subject: Subject, at: Position, end: number): readonly Wait[] {
	const waits: Wait[] = [];
	const { tasks, block } = ground.before(at);
	let text = subject === null ? (block?.call ?? null) : (tasks.get(subject)?.waiting?.text ?? null);
	for (const event of ground.from(at)) {
		if (event.n > end) break;
		if (event.type === 'block.began' && event.task === subject) text = event.call;
		else if (event.type === 'task.suspended' && event.task === subject) text = event.waiting.text;
		else if (text !== null && goesOn(event, subject)) {
			waits.push({ text, until: event.at });
			text = null;
		}
	}
	return waits;
}

const goesOn = (event: TraceEvent, subject: Subject): boolean =>
	event.type === 'block.ended' || (event.type === 'task.resumed' && event.task === subject);

/** Times that stand for something else: that of others' ends, of timers, of its own waits, and now. */
function moments(
	ground: Ground,
	subject: Subject,
	who: Sentence,
	at: Position,
	waits: readonly Wait[]
): readonly Moment[] {
	const { asking, names } = ground;
	const context = ground.before(at);
	const own = waits.map(({ text, until }): Moment => ({
		at: until,
		why: asking.waitsAgain(who, text, until)
	}));
	const ends = [...ground.from(at)].flatMap((event): Moment[] => {
		const task = endedTask(event);
		if (task !== null && task !== subject && names.shown(task))
			return [{ at: event.at, why: asking.endsThen(names.task(task), event.at) }];
		return event.type === 'block.ended'
			? [{ at: event.at, why: asking.callReturns(event.at) }]
			: [];
	});
	const [first] = waits;
	const now: Moment[] =
		first === undefined ? [] : [{ at: context.now, why: asking.notYet(who, first.text) }];
	const later = timersFrom(ground, at).map(({ due, label }): Moment => ({
		at: due,
		why: asking.timerThen(label, due)
	}));
	const last = ground.trace.events.at(-1);
	const whole: Moment[] =
		subject === null || last === undefined
			? []
			: [{ at: last.at, why: asking.programEnds(who, last.at) }];
	return [...ends, ...timersOf(ground, context), ...own, ...now, ...whole, ...later].map(
		(moment) => ({ ...moment, at: loopSeconds(moment.at) })
	);
}

/** The timers that stand now, without asyncio's own. */
function timersOf({ asking }: Ground, context: LoopContext): readonly Moment[] {
	return (loopOf(context)?.timers ?? []).flatMap((id) => {
		const timer = context.handles.get(id);
		return timer?.due == null || timer.cancelled || timer.line === null
			? []
			: [{ at: timer.due, why: asking.timerThen(timer.label, timer.due) }];
	});
}

/** Those that are set later. */
const timersFrom = (ground: Ground, at: Position): readonly EventOf<'timer.set'>[] =>
	[...ground.from(at)].flatMap((event) =>
		event.type === 'timer.set' && event.line !== null ? [event] : []
	);
