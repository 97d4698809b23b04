import { LANGS, wordsIn } from '#lib/narration/languages.ts';
import { vocabularyFor } from '#lib/narration/vocabularies.ts';

/** Every language in each of its choices of words: what the narration promises, each of them keeps. */
export const vocabularies = await Promise.all(
	LANGS.flatMap((lang) =>
		wordsIn(lang).map(async (words) => ({ words, ...(await vocabularyFor({ lang, words })) }))
	)
);
