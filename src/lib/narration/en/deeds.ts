import type { Awaited, Deeds, Halted, Maker } from '../catalogue.ts';
import { code, quote, say, time, type Sentence } from '../phrases.ts';
import { exceptions } from './exceptions.ts';
import { list } from './grammar.ts';
import { sharing } from './sharing.ts';

const READS = /\.(?:read|sock_recv)/;

/** What a task waits for on a socket. */
const UNTIL: readonly (readonly [RegExp, string])[] = [
	[READS, ', for which bytes have yet to come'],
	[/connect/, ', until the connection stands'],
	[/sock_accept/, ', until a client comes'],
	[/\.(?:drain|sock_send)/, ', until there is room for more'],
	[/serve_forever/, ', which lasts until somebody cancels it']
];

/** Why a task goes on: what it waited for has come. */
function over({ kind, text, tasks, shared }: Awaited): Sentence {
	if (shared !== null) return say`${sharing.over(shared)}, so `;
	switch (kind) {
		case 'yield':
			return say`Its turn has come again, so `;
		case 'sleep':
			return say`${code(text)} is over, so `;
		case 'task':
			return tasks.length === 0 ? say`${text} is done, so ` : say`${list(tasks)} is done, so `;
		case 'gather':
			return say`${code('gather')} has what it needs, so `;
		case 'group':
			return say`The tasks of its group are done, so `;
		case 'wait':
			return say`It has the news that it waited for, so `;
		case 'object':
			return text.endsWith('.get')
				? say`${code(text)} has an item for it, so `
				: say`${code(text)} lets it through, so `;
		case 'worker':
			return say`${code(text)} is done in its thread, so `;
		case 'io':
			return READS.test(text)
				? say`${code(text)} has what it needs, so `
				: say`${code(text)} is through, so `;
		case 'shield':
		case 'future':
		case 'other':
			return say`What it waited for is done, so `;
	}
}

/** What that means for the loop. */
const free = (alone: boolean): string =>
	alone ? ', and the loop has nothing else to run' : ', so the loop is free for others';

function awaited({ kind, text, tasks, left, alone, shared }: Awaited): Sentence {
	if (shared !== null) return sharing.waits(shared);
	const names = tasks.length === 0 ? null : list(tasks);
	switch (kind) {
		case 'yield':
			return say`gives way`;
		case 'sleep':
			return left === null
				? say`awaits ${code(text)}${free(alone)}`
				: say`awaits ${code(text)} on a timer of ${time(left)}${free(alone)}`;
		case 'task':
			return say`awaits ${names ?? text}, which is not done yet${free(alone)}`;
		case 'gather':
			return names === null
				? say`awaits gather`
				: say`awaits gather, which needs ${names} to be done`;
		case 'group':
			return names === null
				? say`waits until its group has heard from all its tasks`
				: say`waits for the tasks of its group: ${names}`;
		case 'wait':
			return names === null ? say`waits for what it was given` : say`waits for news from ${names}`;
		case 'object':
			return say`awaits ${code(text)}, which can’t let it through yet`;
		case 'shield':
			return say`awaits ${names ?? 'a future'} behind a shield`;
		case 'future':
			return say`awaits ${text === '' ? 'a future' : text}, which has no result yet`;
		case 'io':
			return say`awaits ${code(text)}${UNTIL.find(([words]) => words.test(text))?.[1] ?? ''}`;
		case 'worker':
			return say`awaits what ${code(text)} gives back in its thread${free(alone)}`;
		case 'other':
			return say`awaits ${text === '' ? 'something' : text}, which is not there yet`;
	}
}

/** Why a thread goes on. */
function halted({ kind, text }: Halted): Sentence {
	switch (kind) {
		case 'sleep':
			return say`${code(text)} is over, so `;
		case 'result':
			return say`The result that it waited for is there, so `;
		case 'idle':
		case 'other':
			return [];
		case 'lock':
		case 'event':
		case 'condition':
		case 'semaphore':
		case 'barrier':
		case 'queue':
		case 'join':
			return say`${code(text)} returns, so `;
	}
}

function waitsFor({ kind, text }: Halted, left: number | null): Sentence {
	const most = left === null ? [] : say`, for ${time(left)} at most`;
	switch (kind) {
		case 'sleep':
			return say`sleeps in ${code(text)}, and leaves Python to the others`;
		case 'idle':
			return say`waits for the next job`;
		case 'result':
			return say`waits in ${code(text)} for a result${most}`;
		case 'join':
			return say`waits in ${code(text)} for another thread to end${most}`;
		case 'lock':
		case 'event':
		case 'condition':
		case 'semaphore':
		case 'barrier':
		case 'queue':
		case 'other':
			return say`waits in ${code(text)} for another thread${most}`;
	}
}

const MADE_BY: Readonly<Record<Exclude<Maker, null>, string>> = {
	gather: 'calls gather, which makes ',
	TaskGroup: 'makes ',
	create_task: 'calls create_task, which makes ',
	'asyncio.run': 'makes '
};

export const deeds: Deeds = {
	...exceptions,
	runsLine: (line) => say`runs line ${String(line)}`,
	starts: (call) => ({ why: say`First in the ready queue, `, deed: say`starts ${code(call)}` }),
	resumes: (what) => ({ why: what === null ? [] : over(what), deed: say`goes on` }),
	prints(text, stream) {
		if (text.trim() === '') return say`prints an empty line`;
		return stream === 'stdout'
			? say`prints ${quote(text)}`
			: say`writes ${quote(text)} to the error output`;
	},
	makesTasks: (tasks, maker) => say`${maker === null ? 'makes ' : MADE_BY[maker]}${list(tasks)}`,
	awaits: awaited,
	givesWay: () => say`gives way, back to the end of the ready queue`,
	returns: (value) => (value === 'None' ? say`comes to its end` : say`returns ${code(value)}`),
	asksToCancel: (targets, accepted) =>
		accepted
			? say`asks ${list(targets)} to cancel`
			: say`asks ${list(targets)} to cancel, too late: that is done`,
	calls: (call) => say`calls ${code(call)}`,
	entersCoroutine: (call) => say`steps into ${code(call)}`,
	createsCoroutine: (call) =>
		say`calls ${code(call)}, which runs none of its lines and gives back a coroutine object`,
	endsIteration: () => say`raises ${code('StopAsyncIteration')}: there are no more items`,
	blocks: (call, seconds, inLoop) =>
		seconds === null
			? say`calls ${code(call)}, which ${inLoop ? 'never awaits and holds the loop' : 'holds the program'} until another thread lets it go on`
			: inLoop
				? say`calls ${code(call)}, which never awaits, so the loop is held for ${time(seconds)}`
				: say`calls ${code(call)}, which holds the program for ${time(seconds)}: nothing else can run`,
	setsTimer: (label, seconds) => say`asks the loop to call ${code(label)} in ${time(seconds)}`,
	queuesCallback: (label) => say`puts the callback ${code(label)} in the ready queue`,
	cancelsCallback: (label) => say`cancels the callback ${code(label)}`,
	cancelsTimer: (label) => say`cancels the timer of ${code(label)}`,
	getsNext: (value, generator) => say`gets ${code(value)} from ${code(generator)}`,
	usesChance: (kind, what) =>
		kind === 'time'
			? say`asks ${code(what)} for the time of day, which is another one in every run`
			: kind === 'order'
				? say`goes through ${code(what)} in the order of a set, which is left to chance: another run may differ`
				: say`leaves it to chance with ${code(what)}, so another run may differ`,
	startsThread: (thread) => say`starts ${thread}`,
	handsIn: (call, busy, ahead) => {
		if (!busy) return say`hands ${code(call)} to a thread of the pool`;
		const place = ahead === 0 ? '' : `, behind ${String(ahead)} more`;
		return say`hands ${code(call)} to the pool, where it waits in line${place}: no thread is free`;
	},
	takesJob: (call) => say`starts ${code(call)}`,
	threadResumes: (waited) => ({ why: waited === null ? [] : halted(waited), deed: say`goes on` }),
	threadWaits: waitsFor,
	threadEnds: () => say`comes to its end`,
	jobReturns: (call, value) =>
		value === 'None'
			? say`is done with ${code(call)}`
			: say`returns ${code(value)} from ${code(call)}`,
	jobFails: (call, error) => say`fails in ${code(call)} with ${code(error)}`,
	tellsLoop: () => say`tells the loop, by a callback in the ready queue`,
	stopsLoop: () => say`stops the loop, which finishes this turn first`
};
