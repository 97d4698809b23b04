import type { Awaited, Deeds, Maker } from '../catalogue.ts';
import { deeds as plain } from '../en/deeds.ts';
import { list } from '../en/grammar.ts';
import { code, say, time, type Sentence } from '../phrases.ts';

/** Why an order is back with the chef. */
function over(awaited: Awaited | null): Sentence {
	switch (awaited?.kind) {
		case 'sleep':
			return say`The timer of ${code(awaited.text)} has rung, so `;
		case 'gather':
			return say`${code('gather')} has all its dishes, so `;
		case 'group':
			return say`The orders of its group are done, so `;
		default:
			return plain.resumes(awaited).why;
	}
}

/** What a wait means for the chef. */
const free = (alone: boolean): string =>
	alone ? ', and the chef has no other order to work on' : ', so the chef is free for other orders';

function awaits(awaited: Awaited): Sentence {
	const { kind, text, tasks, left, alone, shared } = awaited;
	if (shared !== null) return plain.awaits(awaited);
	const names = tasks.length === 0 ? null : list(tasks);
	switch (kind) {
		case 'sleep':
			return left === null
				? say`awaits ${code(text)}${free(alone)}`
				: say`awaits ${code(text)} with a timer of ${time(left)}${free(alone)}`;
		case 'task':
			return say`awaits ${names ?? text}, which is not done yet${free(alone)}`;
		case 'gather':
			return names === null
				? plain.awaits(awaited)
				: say`awaits gather, which needs the dishes of ${names}`;
		case 'group':
			return names === null
				? say`waits until its group has heard from all its orders`
				: say`waits for the orders of its group: ${names}`;
		case 'worker':
			return say`awaits what ${code(text)} gives back in its thread${free(alone)}`;
		default:
			return plain.awaits(awaited);
	}
}

const WRITTEN_BY: Readonly<Record<Exclude<Maker, null>, string>> = {
	gather: 'calls gather, which writes up ',
	TaskGroup: 'writes up ',
	create_task: 'calls create_task, which writes up ',
	'asyncio.run': 'writes up '
};

/** Threads, and what becomes of an exception that nobody catches, are told as they are: a kitchen has no better words for them. */
export const deeds: Deeds = {
	...plain,
	starts: (call) => ({
		why: say`The chef takes the next order from the pass: `,
		deed: say`starts ${code(call)}`
	}),
	resumes: (awaited) => ({ why: over(awaited), deed: say`is back with the chef` }),
	makesTasks: (tasks, maker) =>
		say`${maker === null ? 'writes up ' : WRITTEN_BY[maker]}${tasks.length === 1 ? 'the order' : 'the orders'} ${list(tasks)}`,
	awaits,
	givesWay: () => say`gives way, back to the end of the line at the pass`,
	returns: (value) => (value === 'None' ? say`is done` : say`is done: it returns ${code(value)}`),
	createsCoroutine: (call) =>
		say`calls ${code(call)}, which cooks nothing yet: it gives back a coroutine object, a recipe for later`,
	entersCoroutine: (call) => say`follows the recipe ${code(call)}`,
	raises: (...thrown) => say`burns something, which ${plain.raises(...thrown)}`,
	catches: (...caught) => say`${plain.catches(...caught)}, and so saves the dish`,
	blocks: (call, seconds, inLoop) =>
		seconds === null
			? inLoop
				? say`calls ${code(call)}, which never awaits and keeps the chef until another thread lets it go on`
				: plain.blocks(call, seconds, inLoop)
			: inLoop
				? say`calls ${code(call)}, which never awaits, so the chef stands and watches for ${time(seconds)}`
				: say`calls ${code(call)}, and stands there watching for ${time(seconds)}: no other dish moves`,
	setsTimer: (label, seconds) => say`asks the chef to call ${code(label)} in ${time(seconds)}`,
	queuesCallback: (label) => say`puts the callback ${code(label)} on the pass`,
	tellsLoop: () => say`tells the chef, by a callback on the pass`,
	stopsLoop: () => say`tells the chef to stop after this round`
};
