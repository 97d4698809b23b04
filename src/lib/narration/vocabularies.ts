import type { Vocabulary } from './vocabulary.ts';

/** What the loop is likened to: nothing, or a chef in a kitchen. */
export const WORDS = ['plain', 'kitchen'] as const;
export type WordsName = (typeof WORDS)[number];

type Load = () => Promise<Vocabulary>;

interface Language {
	/** What its speakers call it. */
	readonly name: string;
	readonly words: Readonly<Record<'plain', Load> & Partial<Record<WordsName, Load>>>;
}

/**
 * Every vocabulary that there is, each loaded once somebody asks for it. Another language is another line; the first is
 * the pages' own.
 */
const LANGUAGES = {
	en: {
		name: 'English',
		words: {
			plain: async () => (await import('./en/plain.ts')).plainEnglish,
			kitchen: async () => (await import('./kitchen/kitchen.ts')).kitchen
		}
	}
} satisfies Readonly<Record<string, Language>>;

export type Lang = keyof typeof LANGUAGES;
const languages: Readonly<Record<Lang, Language>> = LANGUAGES;

export const LANGS = Object.keys(LANGUAGES) as readonly Lang[];

/** The language of the pages themselves. */
const OWN_LANG: Lang = 'en';

/** Whether what is told in it stands on a page of another language. */
export const isForeign = (lang: Lang): boolean => LANGS.indexOf(lang) > 0;

/** How a run is told. */
export interface Speech {
	readonly lang: Lang;
	readonly words: WordsName;
}

/** What is told at build, and needs no vocabulary to be loaded. */
export const OWN_SPEECH: Speech = { lang: OWN_LANG, words: 'plain' };

export const isOwn = ({ lang, words }: Speech): boolean => !isForeign(lang) && words === 'plain';

/** The language of a BCP 47 tag, whichever region it names; English for one that is not spoken here. */
export function langOf(tag: string | null): Lang {
	const [language] = (tag ?? '').toLowerCase().split(/[-_]/);
	return LANGS.find((lang) => lang === language) ?? OWN_LANG;
}

export const nameOf = (lang: Lang): string => languages[lang].name;

/** The choices of words that a language has. */
export const wordsIn = (lang: Lang): readonly WordsName[] =>
	WORDS.filter((name) => languages[lang].words[name] !== undefined);

/**
 * The vocabulary for it: plain words, where the language has no others.
 *
 * @throws Error - It can't be loaded.
 */
export const vocabularyFor = ({ lang, words }: Speech): Promise<Vocabulary> =>
	(languages[lang].words[words] ?? languages[lang].words.plain)();
