import type { QuestionKind } from '#lib/questions/question.ts';
import type { Scenario } from '#lib/trace/format.ts';

/** What the block at a scenario's top may say: the compiler misses a field that is not here. */
export const FIELDS: Readonly<Record<keyof Scenario, string>> = {
	title: 'What the scene is called, in a list and above it.',
	lesson: 'The lesson that it belongs to.',
	order: 'Its place among the lessons. It may have decimals: 9.5 comes after 9.',
	blurb: 'One or two sentences for beginners.',
	latency:
		'May be left out. Virtual seconds from a send to the moment it can be read: 0.001 without it.'
};

/** The kinds of question that can be asked about a run. */
export const QUESTIONS: Readonly<Record<QuestionKind, string>> = {
	'runs-next': 'Which task, callback or thread has the next turn?',
	'prints-next': 'What is printed next?',
	'ends-when': 'At what time does this task end?',
	'wakes-why': 'What will wake this task?'
};
