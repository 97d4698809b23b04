import type { Deeds, Halted } from '../catalogue.ts';
import { code, say, type Sentence } from '../phrases.ts';
import { time } from './grammar.ts';

/** What the recorder calls a lock that the program has no name for. */
const UNNAMED = 'a lock of the library';

/** Where a thread waits. */
const inside = (text: string): Sentence =>
	text === UNNAMED ? say`an einem Lock der Bibliothek` : say`in ${code(text)}`;

/** Why a thread goes on. */
function halted({ kind, text }: Halted): Sentence {
	switch (kind) {
		case 'sleep':
			return say`${code(text)} ist vorbei, also `;
		case 'result':
			return say`Das erwartete Ergebnis ist da, also `;
		case 'idle':
		case 'other':
			return [];
		case 'lock':
		case 'event':
		case 'condition':
		case 'semaphore':
		case 'barrier':
		case 'queue':
		case 'join':
			return text === UNNAMED
				? say`Das Lock der Bibliothek ist frei, also `
				: say`${code(text)} kehrt zurück, also `;
	}
}

function waitsFor({ kind, text }: Halted, left: number | null): Sentence {
	const most = left === null ? [] : say` höchstens ${time(left)} lang`;
	switch (kind) {
		case 'sleep':
			return say`schläft in ${code(text)}, während andere Python haben`;
		case 'idle':
			return say`wartet auf den nächsten Auftrag`;
		case 'result':
			return say`wartet ${inside(text)}${most} auf ein Ergebnis`;
		case 'join':
			return say`wartet ${inside(text)}${most} auf das Ende eines anderen Threads`;
		case 'lock':
		case 'event':
		case 'condition':
		case 'semaphore':
		case 'barrier':
		case 'queue':
		case 'other':
			return say`wartet ${inside(text)}${most} auf einen anderen Thread`;
	}
}

/** Behind how many jobs a new one stands. */
function place(ahead: number): string {
	if (ahead === 0) return '';
	return ahead === 1 ? ' hinter einem anderen Auftrag' : ` hinter ${String(ahead)} anderen`;
}

/** What threads do, and what is done with them. */
export const threads: Pick<
	Deeds,
	| 'startsThread'
	| 'handsIn'
	| 'takesJob'
	| 'threadResumes'
	| 'threadWaits'
	| 'threadEnds'
	| 'jobReturns'
	| 'jobFails'
	| 'tellsLoop'
> = {
	startsThread: (thread) => say`startet ${thread}`,
	handsIn: (call, busy, ahead) =>
		busy
			? say`reiht ${code(call)} beim Pool${place(ahead)} ein, weil kein Thread frei ist`
			: say`übergibt ${code(call)} einem Thread des Pools`,
	takesJob: (call) => say`beginnt mit ${code(call)}`,
	threadResumes: (waited) => ({
		why: waited === null ? [] : halted(waited),
		deed: say`läuft weiter`
	}),
	threadWaits: waitsFor,
	threadEnds: () => say`ist am Ende`,
	jobReturns: (call, value) =>
		value === 'None'
			? say`ist mit ${code(call)} fertig`
			: say`gibt ${code(value)} aus ${code(call)} zurück`,
	jobFails: (call, error) => say`scheitert in ${code(call)} mit ${code(error)}`,
	tellsLoop: () => say`meldet das der Schleife durch einen Callback in der Bereit-Schlange`
};
