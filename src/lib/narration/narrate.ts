import type { TaskId } from '../trace/format.ts';

/** A piece of a sentence: plain words, a task's name, code or a time, so that a view can set each in its own face. */
export interface Phrase {
	readonly kind: 'words' | 'task' | 'code' | 'time';
	readonly text: string;
	/** For `task`. */
	readonly task?: TaskId;
}
export type Sentence = readonly Phrase[];

/** The sentence as plain text: captions, transcript, live region, command line. */
export const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

// To come: export function narrate(trace, step, before: LoopContext, after: LoopContext): Sentence
