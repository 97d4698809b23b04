import type { Answers, Callback } from '../catalogue.ts';
import { capitalised, code, say, type Sentence } from '../phrases.ts';
import { agree, list, time } from './grammar.ts';

const named = ({ task, label }: Callback): Sentence => task ?? say`Callback ${code(label)}`;

const waking = (task: Sentence | null): Sentence => (task === null ? [] : say` und weckt ${task}`);

export const answers: Answers = {
	firstInQueue: (callback, after) =>
		after === null
			? say`${named(callback)} läuft als Nächstes, denn er steht vorn in der Bereit-Schlange.`
			: say`${named(callback)} läuft als Nächstes, sobald ${after} die Schleife freigibt, denn er steht vorn in der Bereit-Schlange.`,
	nearestTimer: (label, seconds, wakes) =>
		say`Nichts ist bereit. Der Timer von ${code(label)} ist der nächste: Er läuft in ${time(seconds)} ab${waking(wakes)}.`,
	overdueTimer: (label, wakes) =>
		say`Nichts ist bereit, aber der Timer von ${code(label)} ist abgelaufen: Er kommt sofort dran${waking(wakes)}.`,
	socketNews: (seconds) =>
		seconds === 0
			? say`Noch ist nichts bereit, aber ein Socket hat etwas Neues: Wer darauf wartet, läuft als Nächstes.`
			: say`Nichts ist bereit. Als Erstes meldet sich ein Socket, in ${time(seconds)}.`,
	threadFirst: (thread, seconds) => {
		if (seconds === null)
			return say`Nichts ist bereit. Vielleicht meldet sich ${thread} als Erster.`;
		return seconds === 0
			? say`${thread} läuft weiter, bis er wartet oder endet.`
			: say`Nichts ist bereit. Als Erster läuft ${thread} weiter, in ${time(seconds)}.`;
	},
	stillRunning: (actor) =>
		capitalised(
			say`${actor} läuft weiter, und in der Bereit-Schlange steht niemand. Was danach kommt, bestimmt sein Code.`
		),
	blocked: (actor) =>
		capitalised(say`${actor} läuft weiter, denn sein Aufruf ist noch nicht zurückgekehrt.`),
	outsideLoop: () => say`Die nächste Zeile des Programms läuft, denn keine Schleife dreht sich.`,
	ended: () => say`Als Nächstes läuft nichts, denn das Programm ist zu Ende.`,
	stopping: () =>
		say`In dieser Schleife läuft als Nächstes nichts, denn sie wurde angehalten, und ihre Runde ist zu Ende.`,
	nothingToWaitFor: (waiting) =>
		waiting.length === 0
			? say`Als Nächstes läuft nichts: Nichts ist bereit, und kein Timer ist gestellt.`
			: say`Es läuft nie wieder etwas: Nichts ist bereit, kein Timer ist gestellt, und ${list(waiting)} ${agree(waiting, 'würde', 'würden')} für immer warten.`
};
