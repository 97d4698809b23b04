import type { Cause, Happenings } from '../catalogue.ts';
import { list } from '../en/grammar.ts';
import { because, BRIEF, happenings as plain } from '../en/happenings.ts';
import { code, say, time, type Sentence } from '../phrases.ts';

/** Why an order goes back to the pass. */
function reason(cause: Cause): Sentence {
	if (cause.kind === 'group') return say`All orders of its group are done`;
	if (cause.kind !== 'gather' || cause.failed !== null) return because(cause);
	return cause.kept.length === 0
		? say`All orders of the gather are done`
		: say`All orders of the gather are done, and what ${list(cause.kept)} failed with is among its results`;
}

const have = (tasks: readonly Sentence[]): string => (tasks.length === 1 ? 'has' : 'have');

/** The chef has nothing to do now, and says how long that lasts. */
function rests(seconds: number | null, threads: boolean): Sentence {
	if (seconds === null)
		return threads
			? say`No order is on the pass and no timer is set, so the chef rests until a thread has news.`
			: say`No order is on the pass and no timer is set, so nothing can call the chef.`;
	if (threads)
		return say`No order is on the pass, so the chef rests for ${time(seconds)}, until the next timer rings, or less if a thread has news.`;
	return seconds < BRIEF
		? say`No order is on the pass, so the chef rests for a moment: the next timer is about to ring.`
		: say`No order is on the pass, so the chef rests for ${time(seconds)}, until the next timer rings.`;
}

export const happenings: Happenings = {
	...plain,
	programBegins(lines) {
		if (lines === 'unread')
			return say`Python reads all of the recipes before any of them is cooked.`;
		return lines === 'definitions'
			? say`Python starts the program. It takes note of imports and recipes, and cooks none of them yet.`
			: say`Python opens the book of recipes and starts the program.`;
	},
	loopMade: (maker) =>
		maker === 'asyncio.run'
			? say`${code('asyncio.run')} opens a kitchen with one chef.`
			: say`The program opens a kitchen with one chef.`,
	taskMade: (task, call) => say`${code(call)} becomes the order ${task}, which goes on the pass.`,
	tasksJoin: (count) =>
		count === 1
			? say`It goes on the pass, but nobody has begun to cook it.`
			: say`They go on the pass, one behind the other.`,
	loopBegins: () => say`The chef starts to work.`,
	loopSleeps: rests,
	timerDue(seconds, label, late, tied) {
		const timer = label.startsWith('sleep(')
			? say`The timer of ${time(seconds)}`
			: say`The timer of ${time(seconds)} for ${code(label)}`;
		if (late > 0) return say`${timer} rang unheard, and is seen to ${time(late)} late.`;
		return tied === null
			? say`${timer} rings.`
			: say`${timer} rings at the same instant as that of ${tied}; a real run may take them in another order.`;
	},
	holdsUp({ late, seconds, unstarted, ready }) {
		const clauses = [
			...(late.length === 1 ? [say`${list(late)} is ${time(seconds)} late`] : []),
			...(late.length > 1 ? [say`${list(late)} are late, the first by ${time(seconds)}`] : []),
			...(unstarted.length > 0
				? [say`${list(unstarted)} ${have(unstarted)} not even been begun`]
				: []),
			...(ready.length > 0 ? [say`${list(ready)} ${have(ready)} to wait on the pass`] : [])
		];
		return clauses.length === 0 ? [] : say`By then ${list(clauses)}.`;
	},
	keepsException: () => say`The order keeps the exception until somebody asks for it.`,
	callbackDue: (label, seconds) =>
		say`The timer of ${time(seconds)} rings, so the chef calls ${code(label)}.`,
	wakes(tasks, cause, brief) {
		const calls = brief
			? say`calls for ${list(tasks)}`
			: say`sends ${list(tasks)} back to the pass`;
		return cause === null ? say`It ${calls}.` : say`${reason(cause)}. That ${calls}.`;
	},
	loopEnds(closes, finished, failed) {
		const how = failed ? 'has failed' : 'is done';
		const because = finished === null ? say`The chef was told to stop` : say`${finished} ${how}`;
		switch (closes) {
			case 'asyncio.run':
				return failed
					? say`${because}, so ${code('asyncio.run')} tidies up, closes the kitchen and raises that exception.`
					: say`${because}, so ${code('asyncio.run')} tidies up and closes the kitchen.`;
			case 'program':
				return finished === null
					? say`${because}, and the program closes the kitchen.`
					: say`${because}, so the chef stops, and the program closes the kitchen.`;
			case null:
				return finished === null
					? say`The chef stops, as the program asked.`
					: say`${because}, so the chef stops.`;
		}
	},
	loopCloses: () => say`The kitchen is closed: nothing is cooked here again.`,
	warns: (kind, subject, text) =>
		kind === 'never-awaited'
			? say`Python warns: the coroutine ${code(subject)} was never awaited, a recipe that nobody cooked.`
			: plain.warns(kind, subject, text),
	internalCallback: (label, task) =>
		task === null
			? say`The chef runs ${code(label)}, a callback of asyncio’s own.`
			: say`The chef runs ${code(label)}, a callback of asyncio’s own, because ${task} is done.`,
	ends(how, message, seconds) {
		if (how === 'returned')
			return say`There is nothing left to cook: the program is over, after ${time(seconds)}.`;
		const told = plain.ends(how, message, seconds);
		return how === 'syntax-error' ? say`${told} So nothing is cooked.` : told;
	},
	itStopsLoop: () => say`It tells the chef to stop after this round.`
};
