import { plain, type Sentence } from '../phrases.ts';

/** Words that hardly an English sentence does without, and that no German one has. */
const ENGLISH =
	/\b(?:the|and|of|is|are|its?|that|which|to|for|with|no|not|by|this|waits|runs|awaits|goes|makes)\b/i;

const GAPS = /\b[htflow]\d+\b|undefined|null|NaN|Infinity|\[object| {2}| [.,:;]|,,|\.\.$/;

/** Whether something is missing in what is said between names, code and times, or is no German. Only tests ask. */
export function isAmiss(sentence: Sentence): boolean {
	const own = sentence.map(({ kind, text }) => (kind === 'words' ? text : 'X')).join('');
	return GAPS.test(own) || ENGLISH.test(own);
}

/** Whether it ends as a sentence. Only tests ask. */
export const isWhole = (sentence: Sentence): boolean => /^\S.*[.!?…“]$/su.test(plain(sentence));
