import type { Actor } from './catalogue.ts';
import type { Sentence } from './phrases.ts';
import type { Waiting } from '#lib/trace/format.ts';

/** The words of questions, their candidates, and why a candidate is right or not. Apart from the catalogue: only a page that asks needs them. */
export interface QuestionWords {
	/** `now`: who runs, and must give way first; `null`: nobody. */
	runsNext(now: Actor | null): Sentence;
	printsNext(): Sentence;
	endsWhen(who: Actor, now: number): Sentence;
	wakesWhy(task: Sentence): Sentence;

	// Candidates.
	task(task: Sentence, call: string): Sentence;
	/** It is yet to be made. */
	newTask(call: string): Sentence;
	time(at: number): Sentence;
	/** What is printed, as it stands there. */
	printed(text: string): Sentence;
	/** What a line that never runs would print. */
	printOf(what: string, line: number): Sentence;
	/** What a task waits for is there. `task`: one that it waits for. */
	comes(kind: Waiting['kind'], task: Sentence | null, text: string): Sentence;
	turnCame(): Sentence;
	isCancelled(): Sentence;

	// Why somebody runs next.
	onlyReady(who: Actor): Sentence;
	readyLongest(who: Actor): Sentence;
	firstInQueue(who: Actor): Sentence;
	turnAgain(who: Actor): Sentence;
	readyOnceMade(who: Actor): Sentence;
	/** An eager task: inside the one that makes it. */
	runsAtOnce(who: Actor): Sentence;
	timerWakes(who: Actor, label: string, at: number): Sentence;
	timerCalls(who: Actor, at: number): Sentence;
	threadGoesOn(who: Actor): Sentence;

	// Why somebody does not.
	notMade(who: Actor): Sentence;
	isDone(who: Actor): Sentence;
	runsAlready(who: Actor, other: Actor): Sentence;
	readyLater(who: Actor, first: Actor): Sentence;
	/** The other one is a thread, and so in no queue. */
	threadBefore(who: Actor, thread: Actor): Sentence;
	runsAfter(who: Actor, first: Actor): Sentence;
	dueLater(who: Actor, at: number): Sentence;
	/** `until`: `null` where no timer is set. */
	waitsFor(who: Actor, text: string, until: number | null): Sentence;
	waitsForTask(who: Actor, tasks: readonly Sentence[], text: string): Sentence;
	/** Its timer is due, and the loop has not seen to it. */
	isOverdue(who: Actor, text: string, due: number): Sentence;

	// Why it is printed next, or later, or never.
	/** Who runs now goes on to that line. */
	runsOn(who: Actor, line: number | null): Sentence;
	/** `why` its turn comes. `others`: some run before, and print nothing. */
	printsFirst(why: Sentence, who: Actor, line: number | null, others: boolean): Sentence;
	printsLater(who: Actor, text: Sentence, line: number | null, at: number): Sentence;
	/** `why` it can't yet. */
	printsThen(why: Sentence, text: Sentence, at: number): Sentence;
	neverRuns(line: number): Sentence;

	// Why it ends then, and what else is at other times.
	endsAtOnce(who: Actor): Sentence;
	/** `waits`: how many it has. */
	endsAfter(who: Actor, text: string, until: number, waits: number): Sentence;
	endsThen(who: Actor, at: number): Sentence;
	waitsAgain(who: Actor, text: string, at: number): Sentence;
	notYet(who: Actor, text: string): Sentence;
	timerThen(label: string, at: number): Sentence;
	callReturns(at: number): Sentence;
	programEnds(who: Actor, at: number): Sentence;

	// Why it does not wake.
	wakesOther(other: Sentence, task: Sentence): Sentence;
	/** It is cancelled before what it waits for is there. */
	cutShort(task: Sentence, text: string): Sentence;
	neverGaveWay(task: Sentence, text: string): Sentence;
	nobodyAsked(task: Sentence): Sentence;
}
