import type { TaskId } from '#lib/trace/format.ts';

/** A piece of a sentence: plain words, a task's name, code or a time, so that a view can set each in its own face. */
export interface Phrase {
	readonly kind: 'words' | 'task' | 'code' | 'time';
	readonly text: string;
	/** For `task`. */
	readonly task?: TaskId;
}

/** One sentence, or a part of one. */
export type Sentence = readonly Phrase[];

/** The sentence as plain text: captions, transcript, live region, command line. */
export const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

const words = (text: string): Phrase => ({ kind: 'words', text });

export const taskName = (text: string, task: TaskId): Sentence => [{ kind: 'task', text, task }];

/** The longest piece of the program that a sentence quotes, in characters. */
const LONGEST = 90;

const bounded = (text: string): string =>
	text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;

/** A piece of the program on one line: a call, a value, an exception's name. */
export const code = (text: string): Sentence => [
	{ kind: 'code', text: bounded(text.replace(/\s+/g, ' ').trim()) }
];

/** Virtual seconds, always with two decimals. */
export const time = (seconds: number): Sentence => [
	// A tiny negative number would be shown as -0.00.
	{ kind: 'time', text: `${Math.max(0, seconds).toFixed(2)} s` }
];

/** What was printed, in the language's quotation marks; of several lines the first. */
export function quote(
	text: string,
	[before, after]: readonly [string, string] = ['“', '”']
): Sentence {
	const [first = '', ...rest] = text.replace(/\n$/, '').split('\n');
	const more = rest.some((line) => line.trim() !== '') && !first.endsWith('…') ? ' …' : '';
	return [words(before), { kind: 'code', text: bounded(first.trim()) }, words(`${more}${after}`)];
}

/** Builds a sentence; what is put into the template is a part of a sentence, or plain words. */
export function say(
	strings: TemplateStringsArray,
	...parts: readonly (Sentence | string)[]
): Sentence {
	return tidy(
		strings.flatMap((text, index) => {
			const part = parts[index] ?? [];
			return [words(text), ...(typeof part === 'string' ? [words(part)] : part)];
		})
	);
}

/** Sentences one after the other. */
export const join = (sentences: readonly Sentence[], separator = ' '): Sentence =>
	tidy(
		sentences.flatMap((sentence, index) =>
			index === 0 ? sentence : [words(separator), ...sentence]
		)
	);

/** Neighbouring words become one phrase, and empty ones go. */
function tidy(phrases: Sentence): Sentence {
	const result: Phrase[] = [];
	for (const phrase of phrases) {
		const last = result.at(-1);
		if (phrase.text === '') continue;
		if (last?.kind === 'words' && phrase.kind === 'words') {
			result[result.length - 1] = words(last.text + phrase.text);
		} else {
			result.push(phrase);
		}
	}
	return result;
}

/** The sentence with a capital where it begins with a word. */
export function capitalised(sentence: Sentence): Sentence {
	const [first, ...rest] = sentence;
	if (first?.kind !== 'words') return sentence;
	return [words(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest];
}
