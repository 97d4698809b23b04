import type { Answers, Catalogue } from './catalogue.ts';
import { answers as englishAnswers } from './en/answers.ts';
import { english } from './en/english.ts';
import { Names } from './names.ts';
import type { Sentence } from './phrases.ts';
import type { LoopContext } from '#lib/model/context.ts';
import type { Next } from '#lib/model/next.ts';
import type { Trace } from '#lib/trace/format.ts';

/** What runs next, and why, in one or two sentences. */
export function narrateNext(
	trace: Trace,
	next: Next,
	{ now, runningTasks }: LoopContext,
	words: Catalogue = english,
	answers: Answers = englishAnswers
): Sentence {
	const names = new Names(trace, words);
	switch (next.kind) {
		case 'callback': {
			const task = runningTasks.at(-1) ?? null;
			const after = next.after === null ? null : names.actor(task, next.after);
			return answers.firstInQueue(names.callback(next.handle), after);
		}
		case 'timer': {
			const wakes = next.wakes === null ? null : names.task(next.wakes);
			const label = names.label(next.handle);
			return next.reason === 'nearest-timer'
				? answers.nearestTimer(label, next.due - now, wakes)
				: answers.overdueTimer(label, wakes);
		}
		case 'worker':
			return answers.threadFirst(
				names.worker(next.worker),
				next.due === null ? null : next.due - now
			);
		case 'socket':
			return answers.socketNews(next.due - now);
		case 'same': {
			if (next.reason === 'outside-loop') return answers.outsideLoop();
			const actor = names.actor(next.task, next.handle);
			return next.reason === 'blocked' ? answers.blocked(actor) : answers.stillRunning(actor);
		}
		case 'nothing':
			if (next.reason === 'ended') return answers.ended();
			return next.reason === 'stopping'
				? answers.stopping()
				: answers.nothingToWaitFor(next.waiting.map((task) => names.task(task)));
	}
}
