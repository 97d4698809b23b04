/** What the loop is likened to: nothing, or a chef in a kitchen. */
export const WORDS = ['plain', 'kitchen'] as const;
export type WordsName = (typeof WORDS)[number];

interface Language {
	/** What its speakers call it. */
	readonly name: string;
	readonly words: readonly WordsName[];
}

/** Every language that is spoken here, and its choices of words; the first is the pages' own. Another one is another line. */
const LANGUAGES = {
	en: { name: 'English', words: ['plain', 'kitchen'] },
	de: { name: 'Deutsch', words: ['plain'] }
} as const satisfies Readonly<Record<string, Language>>;

export type Lang = keyof typeof LANGUAGES;
export type WordsIn<L extends Lang> = (typeof LANGUAGES)[L]['words'][number];

export const LANGS = Object.keys(LANGUAGES) as readonly Lang[];

/** How a run is told. */
export interface Speech {
	readonly lang: Lang;
	readonly words: WordsName;
}

/** What is told at build, and needs no vocabulary to be loaded. */
export const OWN_SPEECH: Speech = { lang: 'en', words: 'plain' };

/** Whether what is told in it stands on a page of another language. */
export const isForeign = (lang: Lang): boolean => LANGS.indexOf(lang) > 0;

export const isOwn = ({ lang, words }: Speech): boolean => !isForeign(lang) && words === 'plain';

/** The language of a BCP 47 tag, whichever region it names; English for one that is not spoken here. */
export function langOf(tag: string | null): Lang {
	const [language] = (tag ?? '').toLowerCase().split(/[-_]/);
	return LANGS.find((lang) => lang === language) ?? OWN_SPEECH.lang;
}

export const nameOf = (lang: Lang): string => LANGUAGES[lang].name;

/** The choices of words that a language has. */
export const wordsIn = (lang: Lang): readonly WordsName[] => LANGUAGES[lang].words;
