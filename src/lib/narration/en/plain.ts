import type { Vocabulary } from '../vocabulary.ts';
import { english } from './english.ts';
import { questionWords } from './questions.ts';
import { thingWords } from './things.ts';
import { trackWords } from './tracks.ts';

/** Plain English: what is told where nobody asks for anything else. */
export const plainEnglish: Vocabulary = {
	lang: 'en',
	narration: english,
	questions: questionWords,
	things: thingWords,
	labels: null,
	tracks: trackWords
};
