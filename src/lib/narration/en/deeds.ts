import type { Awaited, Deeds, Maker } from '../catalogue.ts';
import { code, quote, say, time, type Sentence } from '../phrases.ts';
import { list } from './grammar.ts';

const errorOf = (error: string, message: string): Sentence =>
	message === '' ? code(error) : code(`${error}: ${message}`);

/** A gerund or a noun for what has been waited for: "after …". */
function over({ kind, text, tasks }: Awaited): Sentence {
	switch (kind) {
		case 'yield':
			return say`goes on where it gave way`;
		case 'sleep':
			return say`goes on, as ${code(text)} is over`;
		case 'task':
			return tasks.length === 0
				? say`goes on, as ${text} is done`
				: say`goes on, as ${list(tasks)} is done`;
		case 'gather':
			return say`goes on with the results that gather has collected`;
		case 'group':
			return say`goes on, as the tasks of its group are done`;
		case 'wait':
			return say`goes on, as enough of its tasks are done`;
		case 'object':
			return say`goes on, as ${code(text)} lets it through`;
		case 'shield':
		case 'future':
		case 'io':
		case 'worker':
		case 'other':
			return say`goes on, as what it waited for is done`;
	}
}

function awaited({ kind, text, tasks, left }: Awaited): Sentence {
	const names = tasks.length === 0 ? null : list(tasks);
	switch (kind) {
		case 'yield':
			return say`gives way`;
		case 'sleep':
			return left === null
				? say`awaits ${code(text)}, so the loop is free for others`
				: say`awaits ${code(text)} and parks on a timer of ${time(left)}, so the loop is free for others`;
		case 'task':
			return say`awaits ${names ?? text}, which is not done yet`;
		case 'gather':
			return names === null
				? say`awaits gather`
				: say`awaits gather, which needs ${names} to be done`;
		case 'group':
			return names === null
				? say`waits for the tasks of its group`
				: say`waits for the tasks of its group: ${names}`;
		case 'wait':
			return names === null ? say`waits for what it was given` : say`waits for news from ${names}`;
		case 'object':
			return say`awaits ${code(text)}, which cannot let it through yet`;
		case 'shield':
			return say`awaits ${names ?? 'a future'} behind a shield`;
		case 'future':
			return say`awaits ${text === '' ? 'a future' : text}, which has no result yet`;
		case 'io':
		case 'worker':
		case 'other':
			return say`awaits ${text === '' ? 'something' : text}, which is not there yet`;
	}
}

const MADE_BY: Readonly<Record<Exclude<Maker, null>, string>> = {
	gather: 'calls gather, which makes ',
	TaskGroup: 'makes ',
	create_task: 'makes ',
	'asyncio.run': 'makes '
};

export const deeds: Deeds = {
	runsLine: (line) => say`runs line ${String(line)}`,
	starts: (call) => say`starts to run ${code(call)}, as it is first in the ready queue`,
	resumes(what, throws) {
		if (throws !== null) return say`goes on, with ${code(throws)} thrown in at its await`;
		return what === null ? say`goes on` : over(what);
	},
	prints(text, stream) {
		if (text.trim() === '') return say`prints an empty line`;
		return stream === 'stdout'
			? say`prints ${quote(text)}`
			: say`writes ${quote(text)} to the error output`;
	},
	makesTasks: (tasks, maker) => say`${maker === null ? 'makes ' : MADE_BY[maker]}${list(tasks)}`,
	awaits: awaited,
	givesWay: () => say`gives way and goes to the end of the ready queue`,
	returns: (value) => (value === 'None' ? say`is done` : say`returns ${code(value)} and is done`),
	fails: (error, message) => say`fails with ${errorOf(error, message)}`,
	isCancelled: () => say`lets ${code('CancelledError')} through and is cancelled`,
	asksToCancel: (target, accepted) =>
		accepted
			? say`asks ${target ?? 'a future'} to cancel`
			: say`asks ${target ?? 'a future'} to cancel, which is done already`,
	raises: (error, message) => say`raises ${errorOf(error, message)}`,
	catches: (error) => say`catches ${code(error)}`,
	calls: (call) => say`calls ${code(call)}`,
	entersCoroutine: (call) => say`runs on inside ${code(call)}, which it awaits`,
	createsCoroutine: (call) =>
		say`calls ${code(call)}, which runs none of its lines and gives back a coroutine object`,
	blocks: (call, seconds, inLoop) =>
		inLoop
			? say`calls ${code(call)}, which blocks the loop for ${time(seconds)}: no other task can run`
			: say`calls ${code(call)}, which holds the program for ${time(seconds)}: nothing else can run`,
	setsTimer: (label, seconds) => say`asks the loop to call ${code(label)} in ${time(seconds)}`,
	queuesCallback: (label) => say`puts the callback ${code(label)} in the ready queue`,
	cancelsCallback: (label) => say`cancels the callback ${code(label)}`,
	stopsLoop: () => say`stops the loop, which finishes this turn first`
};
