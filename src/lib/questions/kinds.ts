import { KINDS, type QuestionKind } from './question.ts';

/** What an author's words ask for, the surest sign first. */
const SIGNS: readonly (readonly [QuestionKind, RegExp])[] = [
	['prints-next', /\bprint(?:s|ed)?\b|\boutput\b|\bfirst\b/i],
	['wakes-why', /^why\b|\bwakes?\b|\bto happen\b/i],
	[
		'ends-when',
		/^how (?:long|many (?:virtual )?seconds)\b|^when\b.*\b(?:ends?|finish(?:es)?|done|over)\b/i
	],
	[
		'runs-next',
		/\b(?:who|which|what)\b.*\b(?:runs?|next|after|plays?|can|may)\b|\b(?:begin|start)s?\b/i
	]
];

/** The kind that the words name, and say nothing else. */
export const namedKind = (words: string): QuestionKind | undefined =>
	KINDS.find((kind) => kind === words.trim().toLowerCase().replace(/\s+/g, '-'));

/**
 * The kinds of question to try for the words of an `#: ask` comment, the fitting one first: a kind's own name
 * (`runs-next`), its question ("What runs next?"), or words of the author's.
 */
export function kindsFor(words: string): readonly QuestionKind[] {
	const text = words.trim();
	const named = namedKind(text);
	const signs = SIGNS.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);
	return [...new Set([...(named === undefined ? [] : [named]), ...signs, ...ANY])];
}

/** For words without a sign: what comes next on the screen, then who has the next turn. */
const ANY: readonly QuestionKind[] = ['prints-next', 'runs-next', 'ends-when', 'wakes-why'];
