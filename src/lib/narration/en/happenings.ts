import type { Cause, Ending, FutureKind, Happenings } from '../catalogue.ts';
import { code, quote, say, time, type Sentence } from '../phrases.ts';
import { list } from './grammar.ts';
import { sharing } from './sharing.ts';

const FUTURES: Readonly<Record<FutureKind, string>> = {
	future: 'The future',
	sleep: 'The future of the sleep',
	gather: "The gather's future",
	shield: "The shield's future",
	worker: 'The future of the job',
	other: 'A future of asyncio’s own',
	unknown: 'A future'
};

/** Too short for two decimals, in seconds. */
export const BRIEF = 0.005;

const join = (count: number): string =>
	count === 1 ? 'which joins the ready queue' : 'which join the ready queue';

const have = (tasks: readonly Sentence[]): string => (tasks.length === 1 ? 'has' : 'have');

const ENDED: Readonly<Record<Ending, string>> = {
	finished: 'is done',
	failed: 'has failed',
	cancelled: 'was cancelled'
};

function gathered({ failed, kept, left }: Extract<Cause, { readonly kind: 'gather' }>): Sentence {
	if (failed === null)
		return kept.length === 0
			? say`All tasks of the gather are done`
			: say`All tasks of the gather are done, and what ${list(kept)} failed with is among its results`;
	const how = failed.cancelled ? 'was cancelled' : 'has failed';
	return left.length === 0
		? say`${failed.task} ${how}, and so gather raises that`
		: say`${failed.task} ${how}, so gather raises that at once and lets ${list(left)} run on`;
}

/** Why somebody wakes: a clause. */
export function because(cause: Cause): Sentence {
	switch (cause.kind) {
		case 'object':
			return sharing.over(cause.wait);
		case 'task':
			return say`${cause.task} ${ENDED[cause.how]}`;
		case 'gather':
			return gathered(cause);
		case 'io':
			return say`${code(cause.text)} can go on`;
		case 'group':
			return say`All tasks of its group are done`;
		case 'wait':
			return say`There is news of what it waits for`;
		case 'worker':
			return say`${code(cause.call)} is done in its thread`;
		case 'future':
			return say`What was awaited is done`;
		case 'cancelled':
			return say`What was awaited is cancelled`;
	}
}

export const happenings: Happenings = {
	programBegins(lines) {
		if (lines === 'unread') return say`Python reads the whole program before it runs any of it.`;
		if (lines === 'none') return say`Python starts the program.`;
		return lines === 'definitions'
			? say`Python starts the program. It takes note of imports and definitions, and runs no function yet.`
			: say`Python starts the program and runs its first lines.`;
	},
	loopMade: (maker) =>
		maker === 'asyncio.run'
			? say`${code('asyncio.run')} makes an event loop.`
			: say`The program makes an event loop.`,
	taskMade: (task, call) => say`${code(call)} becomes ${task}, which joins the ready queue.`,
	tasksJoin: (count) =>
		count === 1
			? say`It joins the ready queue, but none of its code runs yet.`
			: say`They join the ready queue in this order.`,
	loopBegins: () => say`The loop begins to turn.`,
	loopSleeps: (seconds, threads) =>
		seconds === null && threads
			? say`Nothing is ready and no timer is set, so the loop sleeps until a thread has news for it.`
			: seconds === null
				? say`Nothing is ready and no timer is set, so nothing can wake the loop.`
				: threads
					? say`Nothing is ready, so the loop sleeps for ${time(seconds)}, until the nearest timer is due, or less if a thread has news for it.`
					: seconds < BRIEF
						? say`Nothing is ready, so the loop sleeps for a moment: the nearest timer is all but due.`
						: say`Nothing is ready, so the loop sleeps for ${time(seconds)}, until the nearest timer is due.`,
	timerDue(seconds, label, late, tied) {
		const timer = label.startsWith('sleep(')
			? say`The timer of ${time(seconds)}`
			: say`The timer of ${time(seconds)} for ${code(label)}`;
		if (late === 0 && tied !== null)
			return say`${timer} is due at the same instant as that of ${tied}; a real run may take them in another order.`;
		return late === 0
			? say`${timer} is due.`
			: say`${timer} is seen to at last, ${time(late)} late.`;
	},
	holdsUp({ late, seconds, unstarted, ready }) {
		const clauses = [
			...(late.length === 1 ? [say`${list(late)} is ${time(seconds)} late`] : []),
			...(late.length > 1 ? [say`${list(late)} are late, the first by ${time(seconds)}`] : []),
			...(unstarted.length > 0
				? [say`${list(unstarted)} ${have(unstarted)} not even started`]
				: []),
			...(ready.length > 0 ? [say`${list(ready)} ${have(ready)} to wait in the ready queue`] : [])
		];
		return clauses.length === 0 ? [] : say`By then ${list(clauses)}.`;
	},
	jobCancelled: (call) => say`${code(call)} is cancelled before a thread has taken it.`,
	timeoutOver: (label) => say`The time of ${code(label)} is over.`,
	groupCancels: (failed, targets) =>
		failed === null
			? say`Its group asks ${list(targets)} to cancel.`
			: say`${failed} has failed, so its group asks ${list(targets)} to cancel.`,
	itAsksToCancel: (targets) => say`It asks ${list(targets)} to cancel.`,
	shieldHolds: (task) => say`The shield keeps that from ${task}, which goes on.`,
	blockCancels: (error, targets) =>
		say`${code(error)} leaves the block of the group, which asks ${list(targets)} to cancel.`,
	climbs: (error, from, to, line) =>
		say`${code(error)} leaves ${list(from.map(code))}, and comes up in ${code(to)}, line ${String(line)}.`,
	keepsException: () => say`The task keeps the exception until somebody asks for it.`,
	runCancels: (targets) =>
		say`${code('asyncio.run')} asks ${list(targets)} to cancel, so that nothing is left over.`,
	callbackDue: (label, seconds) =>
		say`The timer of ${time(seconds)} is due, so the loop calls ${code(label)}.`,
	nobodyWaits: () => say`Nobody waits for it any more.`,
	wakes: (tasks, cause, brief) => {
		const then = brief ? say`` : say`, ${join(tasks.length)}`;
		return cause === null
			? say`It wakes ${list(tasks)}${then}.`
			: say`${because(cause)}. That wakes ${list(tasks)}${then}.`;
	},
	loopEnds: (closes, finished, failed) => {
		const how = failed ? 'has failed' : 'is done';
		const reason = finished === null ? say`The loop was told to stop` : say`${finished} ${how}`;
		switch (closes) {
			case 'asyncio.run':
				return failed
					? say`${reason}, so ${code('asyncio.run')} tidies up, closes the loop and raises that exception.`
					: say`${reason}, so ${code('asyncio.run')} tidies up and closes the loop.`;
			case 'program':
				return finished === null
					? say`${reason}, and the program closes it.`
					: say`${reason}, so the loop stops, and the program closes it.`;
			case null:
				return finished === null
					? say`The loop stops, as it was told to.`
					: say`${reason}, so the loop stops.`;
		}
	},
	loopCloses: () => say`The loop is closed: it will not turn again.`,
	warns(kind, subject, text) {
		switch (kind) {
			case 'never-awaited':
				return say`Python warns: the coroutine ${code(subject)} was never awaited, so none of it ran.`;
			case 'never-retrieved':
				return say`Python warns: nobody asked for the exception of ${code(subject)}.`;
			case 'destroyed-pending':
				return say`Python warns: ${code(subject)} was thrown away before it was done.`;
			case 'other':
				return say`Python warns: ${quote(text)}.`;
		}
	},
	pythonWrites: (lastLine) => say`Python writes to the error output: ${quote(lastLine)}.`,
	notes: (text) => say`Loopscope notes: ${text}`,
	internalCallback: (label, task) =>
		task === null
			? say`The loop runs ${code(label)}, a callback of asyncio’s own.`
			: say`The loop runs ${code(label)}, a callback of asyncio’s own, because ${task} is done.`,
	itStopsLoop: () => say`It stops the loop, which finishes this turn first.`,
	futureResolved(how, kind) {
		const future = FUTURES[kind];
		if (how === 'result') return say`${future} gets its result.`;
		return how === 'exception' ? say`${future} gets an exception.` : say`${future} is cancelled.`;
	},
	ends: (how, message, seconds) =>
		how === 'returned'
			? say`The program has run to its end. It took ${time(seconds)}.`
			: say`${message}`
};
