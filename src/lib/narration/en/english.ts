import type { Catalogue } from '../catalogue.ts';
import { capitalised, code, say } from '../phrases.ts';
import { deeds } from './deeds.ts';
import { facts } from './facts.ts';
import { list, ordinal } from './grammar.ts';
import { happenings } from './happenings.ts';
import { network } from './network.ts';
import { sharing } from './sharing.ts';

/** Plain English, for people who have not met an event loop before. */
export const english: Catalogue = {
	deeds,
	happenings,
	facts,
	sharing,
	network,
	program: say`the program`,
	future: (kind) => (kind === 'gather' ? code('gather') : say`a future`),
	callback: (label) => say`the callback ${code(label)}`,
	thread: (name) => say`thread ${code(name)}`,
	withOthers: (task, others) => say`${task}, and through it ${list(others)},`,
	butNot: (task, shielded) => say`${task}, but not ${shielded} behind its shield,`,
	list,
	does: (actor, doings, why) => capitalised(say`${why}${actor} ${list(doings)}.`),
	again: (sentence, times) => say`${sentence} This is the ${ordinal(times)} time in a row.`
};
