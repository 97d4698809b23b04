import { KINDS, type QuestionKind } from './question.ts';

/** Words that ask for what the question of a kind asks: near it is not enough, since its choices stand below them. */
const SIGNS: readonly (readonly [QuestionKind, RegExp])[] = [
	['prints-next', /\bprint(?:s|ed)?\b|\boutput\b|\bshows? first\b/i],
	['wakes-why', /^why\b|\bwakes?\b|\bto happen\b/i],
	[
		'ends-when',
		/^how (?:long|many (?:virtual )?seconds)\b.*\b(?:takes?|lasts?|runs?)\b|^when\b.*\b(?:ends?|finish(?:es)?|done|over)\b/i
	],
	[
		'runs-next',
		/\b(?:who|which|what)\b.*\b(?:runs?|next|after|plays?|can)\b|^when\b.*\b(?:begin|start)s?\b/i
	]
];

/** The kind that the words name, and say nothing else. */
export const namedKind = (words: string): QuestionKind | undefined =>
	KINDS.find((kind) => kind === words.trim().toLowerCase().replace(/\s+/g, '-'));

/**
 * The kinds of question that the words of an `#: ask` comment ask for, the surest first: a kind's own name
 * (`runs-next`), its question ("What runs next?"), or words of the author's. None where they ask for something else.
 */
export function kindsFor(words: string): readonly QuestionKind[] {
	const text = words.trim();
	const named = namedKind(text);
	const signs = SIGNS.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);
	return [...new Set([...(named === undefined ? [] : [named]), ...signs])];
}
