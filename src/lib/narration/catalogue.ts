import type { SharedChange, SharedObject, SharedWait } from './objects.ts';
import type { Sentence } from './phrases.ts';
import type { ObjectDeed } from '#lib/model/objects.ts';
import type { EndedHow, EventOf, Waiting } from '#lib/trace/format.ts';

/** Who does something: a task, a callback, the program outside all of these, or the loop. */
export type Actor = Sentence;

/** What a task waits for, with its names put in. */
export interface Awaited {
	readonly kind: Waiting['kind'];
	/** As the trace words it: `sleep(1)`, `Event.wait`. */
	readonly text: string;
	/** The tasks that it comes down to and that are not done. */
	readonly tasks: readonly Sentence[];
	/** Virtual seconds until the timer that will wake it; `null` without one. */
	readonly left: number | null;
	/** There is no other task that the loop could run meanwhile. */
	readonly alone: boolean;
	/** For `object`: what it queues for, where that is known. */
	readonly shared: SharedWait | null;
}

/** What made tasks, as far as the program's line tells. */
export type Maker = 'gather' | 'TaskGroup' | 'create_task' | 'asyncio.run' | null;

/** Why an exception is thrown in: somebody asked, a timeout or a group did, or what was awaited came to that end. */
export type Thrown =
	| { readonly kind: 'asked'; readonly by: Sentence }
	/** The task was asked, and awaits this one. */
	| { readonly kind: 'passed'; readonly task: Sentence }
	| { readonly kind: 'timeout' | 'group' | 'run' | 'future' }
	| { readonly kind: 'failed' | 'cancelled'; readonly task: Sentence }
	| null;

/** Somebody starts to run: what they do, and what goes before it in the sentence to say why. */
export interface Entry {
	readonly why: Sentence;
	readonly deed: Sentence;
}

/** What somebody does, in the present tense and without the subject: "prints “hello”". */
export interface Deeds {
	runsLine(line: number): Sentence;
	starts(call: string): Entry;
	resumes(awaited: Awaited | null): Entry;
	/** An exception is thrown in at the `await` in that line of the program. */
	gets(error: string, line: number | null, because: Thrown): Entry;
	/** It is thrown in before the first line. */
	getsAtOnce(error: string, because: Thrown): Entry;
	prints(text: string, stream: 'stdout' | 'stderr'): Sentence;
	makesTasks(tasks: readonly Sentence[], maker: Maker): Sentence;
	awaits(awaited: Awaited): Sentence;
	givesWay(): Sentence;
	returns(value: string): Sentence;
	/** `named`: the sentence has said which exception. `through`: the functions that let it through on its way out. */
	fails(error: string, message: string, named: boolean, through: readonly string[]): Sentence;
	/** `lets`: the exception was on its way before this sentence. */
	isCancelled(lets: boolean): Sentence;
	asksToCancel(targets: readonly Sentence[], accepted: boolean): Sentence;
	/** `cause`: what it is raised from. */
	raises(error: string, message: string, line: number | null, cause: string | null): Sentence;
	/** It had been caught here. `rest`: what no `except*` took of it. */
	raisesAgain(error: string, rest: boolean): Sentence;
	/** A TaskGroup raises what its tasks failed with: so many. */
	groupRaises(error: string, count: number): Sentence;
	/** A timeout makes one exception of another. */
	timeoutRaises(error: string, instead: string): Sentence;
	/** `line`: that of the `except`. `named`: the sentence has said which exception. `again`: it was caught here before. */
	catches(error: string, line: number | null, known: 'named' | 'again' | null): Sentence;
	/** An `except*` takes its part of a group of exceptions. */
	catchesPart(error: string, part: string): Sentence;
	/** A `finally` of that function runs while the exception is on its way. */
	tidiesUp(error: string, name: string | null, line: number | null): Sentence;
	/** An `__aexit__` ends the exception: it returns true. */
	swallows(error: string, name: string): Sentence;
	calls(call: string): Sentence;
	entersCoroutine(call: string): Sentence;
	createsCoroutine(call: string): Sentence;
	/** An async iterator says that it has no more items. */
	endsIteration(): Sentence;
	/** `seconds`: `null` until another thread lets it go on. */
	blocks(call: string, seconds: number | null, inLoop: boolean): Sentence;
	setsTimer(label: string, seconds: number): Sentence;
	queuesCallback(label: string): Sentence;
	cancelsCallback(label: string): Sentence;
	cancelsTimer(label: string): Sentence;
	stopsLoop(): Sentence;
	/** A generator hands out its next value. */
	getsNext(value: string, generator: string): Sentence;
	/** Another run may differ here. */
	usesChance(kind: EventOf<'chance.used'>['kind'], what: string): Sentence;
	startsThread(thread: Actor): Sentence;
	/** `ahead`: how many jobs are in line before it, because all threads of the pool have one. */
	handsIn(call: string, busy: boolean, ahead: number): Sentence;
	takesJob(call: string): Sentence;
	/** A thread goes on after a wait; `null`: it has just started. */
	threadResumes(waited: Halted | null): Entry;
	/** `left`: virtual seconds until it goes on by itself. */
	threadWaits(waited: Halted, left: number | null): Sentence;
	threadEnds(): Sentence;
	jobReturns(call: string, value: string): Sentence;
	jobFails(call: string, error: string): Sentence;
	tellsLoop(): Sentence;
}

/** Those with exceptions. */
export type ExceptionDeeds = Pick<
	Deeds,
	| 'gets'
	| 'getsAtOnce'
	| 'fails'
	| 'isCancelled'
	| 'raises'
	| 'raisesAgain'
	| 'groupRaises'
	| 'timeoutRaises'
	| 'catches'
	| 'catchesPart'
	| 'tidiesUp'
	| 'swallows'
>;

/** What a thread waits for. */
export type Halted = Pick<EventOf<'worker.suspended'>, 'kind' | 'text'>;

/** What happens in the loop and around it: whole sentences. */
export interface Happenings {
	/** `unread`: Python cannot even compile it. */
	programBegins(lines: 'unread' | 'none' | 'definitions' | 'some'): Sentence;
	loopMade(maker: Maker): Sentence;
	taskMade(task: Sentence, call: string): Sentence;
	tasksJoin(count: number): Sentence;
	loopBegins(): Sentence;
	/** `threads`: another thread has work in hand, and may have news. */
	loopSleeps(seconds: number | null, threads: boolean): Sentence;
	jobCancelled(call: string): Sentence;
	/**
	 * `late`: how long the loop could not see to it; 0 where it came on time. `tied`: whose timer is due at the same instant,
	 * though it was set for another time.
	 */
	timerDue(seconds: number, label: string, late: number, tied: Sentence | null): Sentence;
	timeoutOver(label: string): Sentence;
	/** Whom a call that does not return holds up; said of its end. */
	holdsUp(held: HeldUp): Sentence;
	itAsksToCancel(targets: readonly Sentence[]): Sentence;
	/** Who waits at a shield is cancelled, and the task behind it is not. */
	shieldHolds(task: Sentence): Sentence;
	/** An exception leaves the block of a TaskGroup, which then cancels its tasks. */
	blockCancels(error: string, targets: readonly Sentence[]): Sentence;
	/** An exception leaves functions, and comes up in another one. */
	climbs(error: string, from: readonly string[], to: string, line: number): Sentence;
	/** A task has failed, and nobody hears of it yet. */
	keepsException(): Sentence;
	/** A TaskGroup cancels its other tasks, and the one that waits for them. */
	groupCancels(failed: Sentence | null, targets: readonly Sentence[]): Sentence;
	/** `asyncio.run` cancels what is left over. */
	runCancels(targets: readonly Sentence[]): Sentence;
	callbackDue(label: string, seconds: number): Sentence;
	nobodyWaits(): Sentence;
	/** Why tasks wake: what they waited for, or `null` where the sentence before has said it. `brief`: there is little room. */
	wakes(tasks: readonly Sentence[], because: Cause | null, brief: boolean): Sentence;
	/** `closes`: who closes it in the same step; `null`: nobody does. `failed`: the task that was done for has failed. */
	loopEnds(
		closes: 'asyncio.run' | 'program' | null,
		finished: Sentence | null,
		failed: boolean
	): Sentence;
	loopCloses(): Sentence;
	warns(kind: EventOf<'warning.issued'>['kind'], subject: string, text: string): Sentence;
	/** Python itself writes to the error output: a traceback, or a warning. */
	pythonWrites(lastLine: string): Sentence;
	notes(text: string): Sentence;
	/** One of asyncio's own callbacks; `because` of what is done. */
	internalCallback(label: string, because: Sentence | null): Sentence;
	itStopsLoop(): Sentence;
	futureResolved(how: EventOf<'future.resolved'>['how'], kind: FutureKind): Sentence;
	ends(how: EndedHow, message: string, seconds: number): Sentence;
}

export type FutureKind = EventOf<'future.created'>['kind'] | 'unknown';

/** Those who can't run because somebody does not give the loop back. */
export interface HeldUp {
	/** Who waits on timers that are due and not seen to, soonest first. */
	readonly late: readonly Sentence[];
	/** How late the first of these is, in virtual seconds. */
	readonly seconds: number;
	/** Tasks that are ready and have never run. */
	readonly unstarted: readonly Sentence[];
	/** Tasks that are ready to go on. */
	readonly ready: readonly Sentence[];
}

/** How a task came to its end. */
export type Ending = 'finished' | 'failed' | 'cancelled';

/** What was done, so that somebody wakes. */
export type Cause =
	| { readonly kind: 'object'; readonly wait: SharedWait }
	| { readonly kind: 'task'; readonly task: Sentence; readonly how: Ending }
	/** `failed`: the task that ended it, while `left` go on. `kept`: those whose exceptions are among its results. */
	| {
			readonly kind: 'gather';
			readonly failed: { readonly task: Sentence; readonly cancelled: boolean } | null;
			readonly kept: readonly Sentence[];
			readonly left: readonly Sentence[];
	  }
	/** A step on the way to what it waits for on a socket. */
	| { readonly kind: 'io'; readonly text: string }
	| { readonly kind: 'worker'; readonly call: string }
	| { readonly kind: 'group' | 'wait' | 'future' }
	| { readonly kind: 'cancelled' };

/** What a handle runs: a task's step, a timer's callback or any other. */
export interface Callback {
	readonly task: Sentence | null;
	readonly label: string;
	readonly isTimer: boolean;
}

/** Where an exception comes up that has left a function. */
export interface Exit {
	readonly to: string;
	readonly line: number;
}

/** Single facts, for those who look at every event. */
export interface Facts {
	turnBegins(turn: number): Sentence;
	turnEnds(turn: number): Sentence;
	turnCounted(ready: number, timers: number): Sentence;
	selectBegins(
		timeout: number | null,
		why: 'ready' | 'stopping' | 'overdue' | 'timer' | 'sockets' | 'threads' | 'nothing'
	): Sentence;
	selectEnds(seconds: number, events: number): Sentence;
	timerFires(label: string, task: Sentence | null): Sentence;
	timerDropped(label: string): Sentence;
	callbackQueued(
		kind: EventOf<'handle.queued'>['kind'],
		task: Sentence | null,
		label: string
	): Sentence;
	callbackBegins(callback: Callback): Sentence;
	callbackEnds(callback: Callback): Sentence;
	callbackSkipped(callback: Callback): Sentence;
	timerSet(label: string, seconds: number): Sentence;
	taskCreated(task: Sentence, call: string): Sentence;
	futureCreated(kind: FutureKind): Sentence;
	lineRuns(line: number, actor: Actor): Sentence;
	frameEnters(call: string): Sentence;
	/** `exit`: where an exception comes up then; `null`: nowhere in the program, or there is none. */
	frameExits(name: string, how: 'returned' | 'raised', value: string, exit: Exit | null): Sentence;
	/** What was thrown in comes up at the `await`; `first`: before the first line has run. */
	comesUp(error: string, line: number, first: boolean): Sentence;
	blockEnds(): Sentence;
	frameYields(name: string, value: string): Sentence;
	frameGoesOn(name: string): Sentence;
	valuesChange(values: EventOf<'values.changed'>['values']): Sentence;
}

/** What tasks share and queue for. */
export interface Sharing {
	/** What somebody does with it; `null`: another sentence of the step says it, or nobody would ask. */
	does(deed: ObjectDeed, change: SharedChange): Sentence | null;
	/** Somebody can't go on, and why. */
	waits(wait: SharedWait): Sentence;
	/** Why somebody goes on: a clause. */
	over(wait: SharedWait): Sentence;
	/** It is used for the first time. */
	appears(object: SharedObject): Sentence;
	/** It has changed, for those who look at every event. */
	changes(change: SharedChange): Sentence;
}

/** Who is meant: an end of a connection. */
export type Party = 'client' | 'server' | 'one end' | 'other end';

/** What the loop waited for when a socket woke it. */
export type News = EventOf<'io.polled'>['kind'];

/** Connections, and what goes over them: deeds of somebody, and whole sentences where the loop does it by itself. */
export interface Network {
	opensServer(address: string): Sentence;
	closesServer(address: string): Sentence;
	connects(address: string): Sentence;
	makesPair(): Sentence;
	connectsInVain(address: string): Sentence;
	accepts(): Sentence;
	sends(size: number, text: string, to: Party): Sentence;
	reads(size: number, text: string): Sentence;
	readsEnd(other: Party): Sentence;
	ends(): Sentence;
	closes(reset: boolean): Sentence;
	serverAccepts(address: string): Sentence;
	/** The server starts the program's own coroutine for a client. */
	handlerMade(task: Sentence, call: string): Sentence;
	bytesLeave(size: number, text: string, from: Party): Sentence;
	bytesArrive(size: number, text: string, at: Party): Sentence;
	endArrives(at: Party, other: Party): Sentence;
	endCloses(party: Party, how: EventOf<'connection.closed'>['how']): Sentence;
	serverCloses(address: string): Sentence;
	/** `bytes` that have come; 0 where that is not what it is about. */
	polled(kind: News, party: Party, bytes: number): Sentence;
	sleeps(seconds: number, until: readonly News[]): Sentence;
}

/** Answers to "What runs next?", each with its reason. Apart from the catalogue: only a page that asks needs them. */
export interface Answers {
	firstInQueue(callback: Callback, after: Actor | null): Sentence;
	nearestTimer(label: string, seconds: number, wakes: Sentence | null): Sentence;
	overdueTimer(label: string, wakes: Sentence | null): Sentence;
	/** `seconds` until a socket has news. */
	socketNews(seconds: number): Sentence;
	/** A thread goes on before anything of the loop does. */
	threadFirst(thread: Actor, seconds: number | null): Sentence;
	stillRunning(actor: Actor): Sentence;
	blocked(actor: Actor): Sentence;
	outsideLoop(): Sentence;
	ended(): Sentence;
	stopping(): Sentence;
	nothingToWaitFor(waiting: readonly Sentence[]): Sentence;
}

/** The few words beside what tasks share. Apart from the catalogue: only a scene that has such things needs them. */
export interface ThingWords {
	readonly server: string;
	readonly connection: string;
	/** Before those who have it, and before whoever is let through and has not run since. */
	readonly heldBy: string;
	readonly goesTo: string;
	readonly unheld: string;
	/** Places of a semaphore. `of`: `null` where there is no limit. */
	free(places: number, of: number | null): string;
	isSet(set: boolean): string;
	/** Of the parties of a barrier. */
	arrived(count: number, of: number | null): string;
	/** Items of a queue. */
	holds(size: number, of: number | null): string;
	/** Before those who wait in one of its methods. */
	waiting(kind: SharedObject['kind'], method: string): string;
	listens(open: boolean): string;
	backlog(count: number): string;
	readonly refused: string;
	readonly closed: string;
	readonly open: string;
	readonly notAccepted: string;
	/** It sends no more. */
	endedBy(party: string): string;
	/** The two ends of a connection to a server, and of one between equals. */
	readonly sides: readonly [client: string, server: string];
	readonly ends: readonly [client: string, server: string];
	bytesFor(bytes: number, party: string): string;
}

/** Every word that the narration says. Another language, or another vocabulary, is another one of these. */
export interface Catalogue {
	readonly deeds: Deeds;
	readonly happenings: Happenings;
	readonly facts: Facts;
	readonly sharing: Sharing;
	readonly network: Network;
	readonly program: Actor;
	/** A future that has no name. */
	future(kind: FutureKind): Sentence;
	callback(label: string): Actor;
	thread(name: string): Actor;
	/** Who is asked for something, and whom that is handed on to. */
	withOthers(task: Sentence, others: readonly Sentence[]): Sentence;
	/** Who is asked for something, and from whom a shield keeps that. */
	butNot(task: Sentence, shielded: Sentence): Sentence;
	/** Names in a row: "Task-2, Task-3 and Task-4". */
	list(items: readonly Sentence[]): Sentence;
	/** One sentence of one actor and what they do, in order; `why` leads into it. */
	does(actor: Actor, deeds: readonly Sentence[], why: Sentence): Sentence;
	/** The same sentence, said for the nth time in a row. */
	again(sentence: Sentence, times: number): Sentence;
}
