import type { Catalogue } from '../catalogue.ts';
import { code, say } from '../phrases.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { deeds } from './deeds.ts';
import { facts } from './facts.ts';
import { does, list, ordinal } from './grammar.ts';
import { happenings } from './happenings.ts';
import { labels } from './labels.ts';
import { network } from './network.ts';
import { questionWords } from './questions.ts';
import { sharing } from './sharing.ts';
import { thingWords } from './things.ts';
import { trackWords } from './tracks.ts';

const narration: Catalogue = {
	deeds,
	happenings,
	facts,
	sharing,
	network,
	program: say`das Programm`,
	// Names have no article: so they are right in every case.
	callback: (label) => say`Callback ${code(label)}`,
	thread: (name) => say`Thread ${code(name)}`,
	// Those who are asked stand behind "von".
	future: (kind) => (kind === 'gather' ? code('gather') : say`einem Future`),
	withOthers: (task, others) => say`${task} und dadurch auch von ${list(others)}`,
	butNot: (task, shielded) => say`${task} (aber nicht von ${shielded} hinter seinem Schild)`,
	list,
	does,
	again: (sentence, times) => say`${sentence} Das geschieht zum ${ordinal(times)} Mal in Folge.`
};

/** Plain German, for people who have not met an event loop before. */
export const german: Vocabulary = {
	lang: 'de',
	narration,
	questions: questionWords,
	things: thingWords,
	labels,
	tracks: trackWords
};
