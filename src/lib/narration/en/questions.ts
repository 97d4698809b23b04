import { list } from './grammar.ts';
import { capitalised, code, join, quote, say, time, type Sentence } from '../phrases.ts';
import type { QuestionWords } from '../question-words.ts';

/** A sentence may begin with "thread" or "the program". */
const sentence = (strings: TemplateStringsArray, ...parts: (Sentence | string)[]): Sentence =>
	capitalised(say(strings, ...parts));

export const questionWords: QuestionWords = {
	runsNext: (now) =>
		now === null ? say`What runs next?` : say`What runs next, once ${now} gives way?`,
	printsNext: () => say`What is printed next?`,
	endsWhen: (who, now) => say`It is ${time(now)} now. When does ${who} end?`,
	wakesWhy: (task) => say`${task} is the next to wake. Why?`,

	task: (task, call) => say`${task}, ${code(call)}`,
	newTask: (call) => say`a task that is yet to be made for ${code(call)}`,
	time: (at) => say`at ${time(at)}`,
	printed: (text) => quote(text),
	printOf: (what, line) => say`${code(what)}, from line ${String(line)}`,
	comes(kind, task, text) {
		switch (kind) {
			case 'sleep':
				return say`The timer of ${code(text)} is due`;
			case 'task':
				return say`${task ?? text} is done`;
			case 'gather':
				return say`${code('gather')} has what it needs`;
			case 'group':
				return say`All tasks of a group are done`;
			case 'wait':
				return say`There is news from ${text}`;
			case 'worker':
				return say`${code(text)} is done in its thread`;
			case 'io':
				return say`${code(text)} can go on`;
			case 'yield':
			case 'shield':
			case 'future':
			case 'object':
			case 'other':
				return say`${text} is done`;
		}
	},
	turnCame: () => say`It only gave way, and its turn has come again`,
	isCancelled: () => say`It is cancelled`,

	onlyReady: (who) => sentence`${who} is the only one in the ready queue.`,
	readyLongest: (who) =>
		sentence`${who} has been in the ready queue the longest: it is first in, first out.`,
	firstInQueue: (who) => sentence`${who} is first in the ready queue.`,
	turnAgain: (who) =>
		sentence`${who} gave way, and its turn has come again: it is first in the ready queue.`,
	readyOnceMade: (who) =>
		sentence`${who} joins the ready queue when it is made, and is first there.`,
	runsAtOnce: (who) => sentence`${who} is eager: it runs at once, inside the one that makes it.`,
	timerWakes: (who, label, at) =>
		sentence`The timer of ${code(label)} is due at ${time(at)}. It wakes ${who}, which is then first in the ready queue.`,
	timerCalls: (who, at) =>
		sentence`The timer of ${who} is due at ${time(at)}, before any other turn.`,
	threadGoesOn: (who) => sentence`${who} goes on while the thread of the loop waits.`,

	notMade: (who) => sentence`${who} is not made yet.`,
	isDone: (who) => sentence`${who} is done by then, and never runs again.`,
	runsAlready: (who, other) =>
		sentence`${who} runs already: ${other} has its turn before it goes on.`,
	readyLater: (who, first) =>
		sentence`${who} is ready too, but ${first} became ready first: the ready queue is first in, first out.`,
	threadBefore: (who, thread) =>
		sentence`${who} has to wait for its turn in the ready queue, and ${thread} does not stand there.`,
	runsAfter: (who, first) => sentence`${who} goes on only after ${first}.`,
	waitsFor: (who, text, until) =>
		until === null
			? sentence`${who} waits for ${code(text)}, which is not done yet.`
			: sentence`${who} waits for ${code(text)} until ${time(until)}.`,
	waitsForTask: (who, tasks, text) =>
		sentence`${who} waits for ${tasks.length === 0 ? text : list(tasks)}, which is not done yet.`,
	isOverdue: (who, text, due) =>
		sentence`The timer of ${code(text)} in ${who} was due at ${time(due)}, but the loop has yet to turn and see to it.`,
	dueLater: (who, at) => sentence`The timer of ${who} is due only at ${time(at)}.`,

	runsOn: (who, line) =>
		line === null
			? sentence`${who} runs on, and nothing makes it wait before that.`
			: sentence`${who} runs on, and nothing makes it wait before line ${String(line)}.`,
	printsFirst: (why, who, line, others) =>
		join([
			why,
			...(others ? [say`Those who run before it print nothing.`] : []),
			...(line === null ? [] : [sentence`${who} prints it in line ${String(line)}.`])
		]),
	printsLater: (who, text, line, at) =>
		line === null
			? sentence`${who} prints ${text} later, at ${time(at)}.`
			: sentence`${who} comes to line ${String(line)} later: it prints ${text} at ${time(at)}.`,
	printsThen: (why, text, at) => join([why, say`It prints ${text} at ${time(at)}.`]),
	neverRuns: (line) => say`Line ${String(line)} never runs in this program.`,

	endsAtOnce: (who) => sentence`${who} has nothing more to wait for: it runs to its end.`,
	endsAfter: (who, text, until, waits) =>
		waits === 1
			? sentence`${who} waits for ${code(text)} until ${time(until)}, and then runs to its end.`
			: sentence`${who} waits ${String(waits)} times. The last is for ${code(text)}, until ${time(until)}; then it runs to its end.`,
	endsThen: (who, at) => sentence`It is ${who} that ends at ${time(at)}.`,
	waitsAgain: (who, text, at) =>
		sentence`At ${time(at)} ${who} is done with ${code(text)}, but has to wait again.`,
	notYet: (who, text) => sentence`${who} has to wait for ${code(text)} first.`,
	timerThen: (label, at) => say`Only the timer of ${code(label)} is due at ${time(at)}.`,
	callReturns: (at) => say`A call returns at ${time(at)}, but more comes after it.`,
	programEnds: (who, at) => sentence`The whole program runs until ${time(at)}: ${who} ends before.`,

	wakesOther: (other, task) => sentence`${other} waits for that, and ${task} does not.`,
	cutShort: (task, text) => sentence`${task} is cancelled before ${code(text)} is done.`,
	neverGaveWay: (task, text) =>
		sentence`${task} did not just give way: it awaits ${code(text)}, and sleeps until that is done.`,
	nobodyAsked: (task) => sentence`Nobody has cancelled ${task}.`
};
