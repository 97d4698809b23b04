import type { Callback, Facts, FutureKind } from '../catalogue.ts';
import { capitalised, code, say, type Sentence } from '../phrases.ts';
import { counted, list, time } from './grammar.ts';

const FUTURES: Readonly<Record<FutureKind, string>> = {
	future: 'Ein Future entsteht.',
	sleep: 'Ein Future entsteht, das den Schlaf beendet.',
	gather: 'Ein Future für die Ergebnisse von gather entsteht.',
	shield: 'Ein Future entsteht, das ein anderes abschirmt.',
	worker: 'Ein Future für das Ergebnis eines Threads entsteht.',
	other: 'Ein Future von asyncio selbst entsteht.',
	unknown: 'Ein Future entsteht.'
};

function step({ task, label, isTimer }: Callback): Sentence {
	if (task !== null) return say`der nächste Schritt von ${task}`;
	return isTimer ? say`der Callback des Timers ${code(label)}` : say`der Callback ${code(label)}`;
}

/** How the loop asks for news without waiting. */
const atOnce = (why: string): Sentence =>
	say`Die Schleife fragt den Selektor nach Neuem, wartet aber nicht, denn ${why}.`;

export const facts: Facts = {
	turnBegins: (turn) => say`Runde ${String(turn)} der Schleife beginnt.`,
	turnEnds: (turn) => say`Runde ${String(turn)} ist zu Ende.`,
	turnCounted: (ready, timers) =>
		say`Die Schleife zählt: ${counted(ready, 'Callback', 'Callbacks')} für diese Runde, und ${counted(timers, 'Timer wartet', 'Timer warten')}.`,
	selectBegins(timeout, why) {
		switch (why) {
			case 'ready':
				return atOnce('etwas ist bereit');
			case 'stopping':
				return atOnce('sie soll anhalten');
			case 'overdue':
				return atOnce('ein Timer ist schon abgelaufen');
			case 'timer':
				return say`Die Schleife fragt den Selektor nach Neuem und darf ${time(timeout ?? 0)} lang schlafen, denn dann läuft der nächste Timer ab.`;
			case 'threads':
				return say`Die Schleife fragt den Selektor nach Neuem und schläft, bis es etwas gibt, denn kein Timer ist gestellt, und ein Thread arbeitet.`;
			case 'sockets':
				return say`Die Schleife fragt den Selektor nach Neuem und schläft, bis sich ein Socket meldet, denn kein Timer ist gestellt.`;
			case 'nothing':
				return say`Die Schleife fragt den Selektor nach Neuem und würde für immer schlafen, denn kein Timer ist gestellt.`;
		}
	},
	selectEnds: (seconds, events) => {
		if (events > 0)
			return say`Der Selektor antwortet nach ${time(seconds)}: Ein Socket hat etwas Neues.`;
		return seconds === 0
			? say`Der Selektor antwortet sofort: Kein Socket hat etwas Neues.`
			: say`Der Selektor antwortet nach ${time(seconds)}: Die Zeit ist um.`;
	},
	timerFires: (label, task) =>
		task === null
			? say`Der Timer von ${code(label)} ist abgelaufen. Er verlässt die Timer und kommt in die Bereit-Schlange.`
			: say`Der Timer von ${code(label)} in ${task} ist abgelaufen. Er verlässt die Timer und kommt in die Bereit-Schlange.`,
	timerDropped: (label) => say`Die Schleife wirft den abgestellten Timer von ${code(label)} weg.`,
	callbackQueued(kind, task, label) {
		if (task === null) return say`Callback ${code(label)} kommt in die Bereit-Schlange.`;
		return kind === 'wakeup'
			? say`${task} wacht auf: Sein nächster Schritt kommt in die Bereit-Schlange.`
			: say`Ein Schritt von ${task} kommt in die Bereit-Schlange.`;
	},
	callbackBegins: (callback) =>
		say`Vorn in der Bereit-Schlange steht ${step(callback)}: Die Schleife führt ihn aus.`,
	callbackEnds: (callback) =>
		callback.task === null
			? capitalised(say`${step(callback)} ist zu Ende, und die Schleife übernimmt wieder.`)
			: say`Der Schritt von ${callback.task} ist zu Ende, und die Schleife übernimmt wieder.`,
	callbackSkipped: (callback) =>
		capitalised(say`${step(callback)} wurde abgebrochen: Die Schleife überspringt ihn.`),
	timerSet: (label, seconds) =>
		say`Ein Timer wird für ${code(label)} gestellt: Er läuft in ${time(seconds)} ab.`,
	taskCreated: (task, call) => say`${task} entsteht und soll ${code(call)} ausführen.`,
	futureCreated: (kind) => say`${FUTURES[kind]}`,
	lineRuns: (line, actor) => say`${actor} führt Zeile ${String(line)} aus.`,
	frameEnters: (call) => say`Der Code von ${code(call)} beginnt zu laufen.`,
	frameExits(name, how, value, exit) {
		if (how === 'returned') return say`${code(name)} gibt ${code(value)} zurück.`;
		if (exit === null) return say`${code(name)} lässt ${code(value)} durch.`;
		return say`${code(name)} lässt ${code(value)} durch: Die Ausnahme taucht in Zeile ${String(exit.line)} von ${code(exit.to)} auf.`;
	},
	comesUp: (error, line, first) =>
		first
			? say`${code(error)} taucht in Zeile ${String(line)} auf, bevor dort Code läuft.`
			: say`${code(error)} taucht am ${code('await')} in Zeile ${String(line)} auf.`,
	frameYields: (name, value) =>
		say`${code(name)} liefert ${code(value)}, und sein Frame bleibt erhalten.`,
	frameGoesOn: (name) => say`${code(name)} läuft hinter seinem ${code('yield')} weiter.`,
	valuesChange: (values) =>
		say`Jetzt gilt: ${list(
			values.map(({ name, value }) =>
				value === null
					? say`${code(name)} gibt es nicht mehr`
					: say`${code(name)} ist ${code(value)}`
			)
		)}.`,
	blockEnds: () => say`Der Aufruf kehrt zurück, und der Thread ist wieder frei.`
};
