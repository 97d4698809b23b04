import type { Answers, Callback } from '../catalogue.ts';
import { capitalised, code, say, time, type Sentence } from '../phrases.ts';
import { list } from './grammar.ts';

const named = ({ task, label }: Callback): Sentence => task ?? say`the callback ${code(label)}`;

const waking = (task: Sentence | null): Sentence =>
	task === null ? say`` : say` and wakes ${task}`;

export const answers: Answers = {
	firstInQueue: (callback, after) =>
		after === null
			? capitalised(say`${named(callback)} runs next, because it is first in the ready queue.`)
			: capitalised(
					say`${named(callback)} runs next, once ${after} gives way: it is first in the ready queue.`
				),
	nearestTimer: (label, seconds, wakes) =>
		say`Nothing is ready. The ${code(label)} timer is the nearest: in ${time(seconds)} it fires${waking(wakes)}.`,
	overdueTimer: (label, wakes) =>
		say`Nothing is ready, but the ${code(label)} timer is due: it fires at once${waking(wakes)}.`,
	socketNews: (seconds) =>
		seconds === 0
			? say`Nothing is ready yet, but a socket has news: what waits for it runs next.`
			: say`Nothing is ready. A socket is the first to have news: in ${time(seconds)}.`,
	threadFirst: (thread, seconds) => {
		if (seconds === null)
			return say`Nothing is ready. ${capitalised(thread)} may be the first to have news.`;
		return seconds === 0
			? capitalised(say`${thread} runs on, until it waits or ends.`)
			: say`Nothing is ready. ${capitalised(thread)} is the first to go on: in ${time(seconds)}.`;
	},
	stillRunning: (actor) =>
		capitalised(
			say`${actor} runs on, and nothing waits behind it. What comes next is up to its code.`
		),
	blocked: (actor) => capitalised(say`${actor} runs on, because its call has not returned.`),
	outsideLoop: () => say`The program's next line runs, because no loop turns.`,
	ended: () => say`Nothing runs next, because the program has ended.`,
	stopping: () => say`Nothing runs next in this loop, because it was stopped and its turn is over.`,
	nothingToWaitFor: (waiting) =>
		waiting.length === 0
			? say`Nothing runs next: nothing is ready, and no timer is set.`
			: say`Nothing ever runs next: nothing is ready, no timer is set, and ${list(waiting)} would wait for ever.`
};
