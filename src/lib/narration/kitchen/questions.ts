import { questionWords as plain } from '../en/questions.ts';
import { capitalised, code, say, time, type Sentence } from '../phrases.ts';
import type { QuestionWords } from '../question-words.ts';

/** A sentence may begin with "thread" or "the program". */
const sentence = (strings: TemplateStringsArray, ...parts: (Sentence | string)[]): Sentence =>
	capitalised(say(strings, ...parts));

export const questionWords: QuestionWords = {
	...plain,
	runsNext: (now) =>
		now === null
			? say`What does the chef turn to next?`
			: say`What does the chef turn to next, once ${now} gives way?`,
	newTask: (call) => say`an order that is yet to be written up for ${code(call)}`,
	comes: (kind, task, text) =>
		kind === 'sleep'
			? say`The timer of ${code(text)} rings`
			: kind === 'gather'
				? say`${code('gather')} has all its dishes`
				: kind === 'group'
					? say`All orders of a group are done`
					: plain.comes(kind, task, text),

	onlyReady: (who) => sentence`${who} is the only one on the pass.`,
	readyLongest: (who) =>
		sentence`${who} has been on the pass the longest: what comes first is cooked first.`,
	firstInQueue: (who) => sentence`${who} is first on the pass.`,
	turnAgain: (who) =>
		sentence`${who} gave way, and its turn has come again: it is first on the pass.`,
	readyOnceMade: (who) =>
		sentence`${who} goes on the pass when it is written up, and is first there.`,
	timerWakes: (who, label, at) =>
		sentence`The timer of ${code(label)} rings at ${time(at)}. It calls for ${who}, which is then first on the pass.`,
	timerCalls: (who, at) =>
		sentence`The timer of ${who} rings at ${time(at)}, before the chef turns to anything else.`,
	threadGoesOn: (who) => sentence`${who} goes on while the chef waits.`,

	readyLater: (who, first) =>
		sentence`${who} is on the pass too, but ${first} came there first: the chef takes them in line.`,
	threadBefore: (who, thread) =>
		sentence`${who} has to wait for its turn on the pass, and ${thread} does not stand there.`,
	isOverdue: (who, text, due) =>
		sentence`The timer of ${code(text)} in ${who} rang at ${time(due)}, but the chef has yet to look up and see to it.`,
	dueLater: (who, at) => sentence`The timer of ${who} rings only at ${time(at)}.`,
	timerThen: (label, at) => say`Only the timer of ${code(label)} rings at ${time(at)}.`
};
