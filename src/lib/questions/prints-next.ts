import { withCandidates } from './candidates.ts';
import type { Ground } from './ground.ts';
import { notNow } from './not-now.ts';
import { idOf, type Candidate, type Question, type Runner } from './question.ts';
import { actorOf, isSame, runsUntil } from './runners.ts';
import { whyRuns } from './why-runs.ts';
import { firstOf } from '#lib/base/first-of.ts';
import { position, type Position } from '#lib/base/units.ts';
import { linesOf } from '#lib/model/lines.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import type { EventOf, TaskId, WorkerId } from '#lib/trace/format.ts';

/** A line that the program prints, and who prints it. */
interface Print {
	readonly event: EventOf<'output.written'>;
	readonly by: Runner | null;
}

/** What is printed next; wrong are what others print later, and lines that print nothing at all. */
export function printsNext(ground: Ground, at: Position): Question | null {
	const [next, ...later] = printsFrom(ground, at);
	if (next === undefined) return null;
	const { n } = next.event;
	return withCandidates(
		{
			kind: 'prints-next',
			words: ground.asking.printsNext(),
			at,
			answeredAt: position(n + 1)
		},
		candidateOf(ground, next, whyFirst(ground, next, at)),
		wrongOnes(ground, next, later),
		({ stands }) => ('line' in stands ? (stands.line ?? 0) : 0)
	);
}

const candidateOf = (
	{ asking }: Ground,
	{ event }: Print,
	why: Sentence
): Omit<Candidate, 'right'> => ({
	words: asking.printed(event.text),
	stands: { kind: 'print', n: event.n, line: event.line, task: event.task },
	why
});

/** Who runs now goes on to it, or somebody's turn comes before anybody else prints. */
function whyFirst(ground: Ground, { event, by }: Print, at: Position): Sentence {
	const { asking, names } = ground;
	const actor = by === null ? names.actor(null, null) : actorOf(ground, by);
	const runs = [...runsUntil(ground, at, event.n)];
	const last = runs.at(-1);
	if (last === undefined || by === null || !isSame(last.runner, by))
		return asking.runsOn(actor, event.line);
	const others = runs.some(({ runner }) => !isSame(runner, by));
	return asking.printsFirst(whyRuns(ground, last, at), actor, event.line, others);
}

/** All that is printed from a place on. */
function printsFrom(ground: Ground, at: Position): readonly Print[] {
	const prints: Print[] = [];
	let worker: WorkerId | null = ground.before(at).worker;
	for (const event of ground.from(at)) {
		if (event.type === 'worker.resumed') worker = event.worker;
		else if (event.type === 'worker.suspended' || event.type === 'worker.ended') worker = null;
		if (event.type !== 'output.written' || event.stream !== 'stdout') continue;
		if (event.text.trim() !== '') prints.push({ event, by: byOf(event.task, worker) });
	}
	return prints;
}

function byOf(task: TaskId | null, worker: WorkerId | null): Runner | null {
	if (worker !== null) return { kind: 'worker', worker };
	return task === null ? null : { kind: 'task', task };
}

/** First what each of the others prints next, then what comes later anyway, then what never runs. */
function* wrongOnes(
	ground: Ground,
	next: Print,
	later: readonly Print[]
): Iterable<Omit<Candidate, 'right'>> {
	const [, ...others] = firstOf([next, ...later], whoOf);
	for (const print of [...others, ...later])
		yield candidateOf(ground, print, whyLater(ground, next, print));
	yield* silentLines(ground);
}

const whoOf = ({ by }: Print): string => (by === null ? '' : idOf(by));

/** Why it is printed only later: its task has no turn then, or comes to that line later. */
function whyLater(ground: Ground, next: Print, { event, by }: Print): Sentence {
	const { asking, names } = ground;
	const text = asking.printed(event.text);
	const then = ground.before(next.event.n);
	const actor = by?.kind === 'worker' ? names.worker(by.worker) : names.actor(event.task, null);
	if (by === null || next.by === null || isSame(by, next.by))
		return asking.printsLater(actor, text, event.line, event.at);
	return asking.printsThen(notNow(ground, by, next.by, then), text, event.at);
}

/** Lines that print and never run. */
function* silentLines({ trace, asking }: Ground): Iterable<Omit<Candidate, 'right'>> {
	const ran = new Set<number>(linesOf(trace).ran);
	for (const [index, text] of trace.source.text.split('\n').entries()) {
		const line = index + 1;
		const [, what] = /^\s*print\((.+)\)\s*(?:#.*)?$/.exec(text) ?? [];
		if (what === undefined || ran.has(line)) continue;
		yield {
			words: asking.printOf(what, line),
			stands: { kind: 'line', line },
			why: asking.neverRuns(line)
		};
	}
}
