import { english } from '../en/english.ts';
import { list } from '../en/grammar.ts';
import { BRIEF } from '../en/happenings.ts';
import { UNTIL } from '../en/network.ts';
import { plainEnglish } from '../en/plain.ts';
import { say, time, type Sentence } from '../phrases.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { deeds } from './deeds.ts';
import { facts } from './facts.ts';
import { happenings } from './happenings.ts';
import { questionWords } from './questions.ts';

/**
 * English for people who have never programmed with `await`: the loop is a chef, a task is an order, what is ready lies
 * on the pass, and a timer rings. Code and names are as they are, and so is what a kitchen has no better words for:
 * locks and queues, threads, sockets.
 */
export const kitchen: Vocabulary = {
	...plainEnglish,
	narration: {
		...english,
		deeds,
		happenings,
		facts,
		network: {
			...english.network,
			sleeps(seconds, until) {
				const news: readonly Sentence[] = until.map((kind) => say`${UNTIL[kind]}`);
				const long = seconds < BRIEF ? say`a moment` : time(seconds);
				return say`No order is on the pass, so the chef rests for ${long}, until ${list(news)}.`;
			}
		}
	},
	questions: questionWords
};
