import type { TrackWords } from '../track-words.ts';
import { spoken } from './grammar.ts';

export const trackWords: TrackWords = {
	loop: 'Ereignisschleife',
	loopRuns: 'die Schleife läuft',
	turn: (turn) => `Runde ${String(turn)}`,
	select: 'select',
	callback: 'Callback',
	thread: (name) => `Thread ${name}`,
	runs: 'läuft',
	ready: 'ist bereit',
	awaits: (what) => `wartet auf ${spoken(what)}`,
	idle: 'wartet auf einen Auftrag',
	waitsIn: (call) => `wartet in ${call}`,
	returned: (value) => `gab ${value} zurück`,
	failed: (error) => `scheiterte mit ${error}`,
	cancelled: 'wurde abgebrochen',
	wakes: 'weckt',
	clock: 'virtuelle Sekunden; was keine Zeit braucht, wird als eine Mikrosekunde gezeigt'
};
