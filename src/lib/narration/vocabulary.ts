import type { Labels } from '#lib/labels/label.ts';
import type { Catalogue, ThingWords } from './catalogue.ts';
import type { QuestionWords } from './question-words.ts';
import type { TrackWords } from './track-words.ts';

/**
 * All that is said in one language with one choice of words: what another language has to bring. A word that is missing,
 * or that nobody asks for, is a type error.
 */
export interface Vocabulary {
	/** The language, as a BCP 47 tag: `en`, `de`. */
	readonly lang: string;
	/** Captions, transcript, what is read aloud. */
	readonly narration: Catalogue;
	readonly questions: QuestionWords;
	/** Beside locks, queues and connections. */
	readonly things: ThingWords;
	/** In the picture; `null`: as they are. */
	readonly labels: Labels | null;
	/** On the tracks of an exported recording. */
	readonly tracks: TrackWords;
}
