import type { Lang, Speech, WordsIn, WordsName } from './languages.ts';
import type { Vocabulary } from './vocabulary.ts';

type Load = () => Promise<Vocabulary>;

/** Where the words of each language are, each loaded once somebody asks for it. Another language is another line. */
const VOCABULARIES: { readonly [L in Lang]: Readonly<Record<WordsIn<L>, Load>> } = {
	en: {
		plain: async () => (await import('./en/plain.ts')).plainEnglish,
		kitchen: async () => (await import('./kitchen/kitchen.ts')).kitchen
	},
	de: { plain: async () => (await import('./de/german.ts')).german }
};

/**
 * The vocabulary for it: plain words, where the language has no others.
 *
 * @throws Error - It can't be loaded.
 */
export function vocabularyFor({ lang, words }: Speech): Promise<Vocabulary> {
	const all: Readonly<Record<'plain', Load> & Partial<Record<WordsName, Load>>> =
		VOCABULARIES[lang];
	return (all[words] ?? all.plain)();
}
