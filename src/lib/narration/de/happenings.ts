import type { Happenings } from '../catalogue.ts';
import { code, say, type Sentence } from '../phrases.ts';
import { because, FUTURES } from './causes.ts';
import { agree, list, quoted, time } from './grammar.ts';
import { ending, note } from './recorder.ts';

/** Too short for two decimals, in seconds. */
const BRIEF = 0.005;

const join = (tasks: readonly Sentence[]): string =>
	agree(tasks, ', der in die Bereit-Schlange kommt', ', die in die Bereit-Schlange kommen');

const cancels = (targets: readonly Sentence[]): Sentence =>
	say`verlangt den Abbruch von ${list(targets)}`;

export const happenings: Happenings = {
	programBegins(lines) {
		if (lines === 'unread')
			return say`Python liest erst das ganze Programm, bevor etwas davon läuft.`;
		if (lines === 'none') return say`Python startet das Programm.`;
		return lines === 'definitions'
			? say`Python startet das Programm. Es merkt sich Importe und Definitionen und führt noch keine Funktion aus.`
			: say`Python startet das Programm und führt die ersten Zeilen aus.`;
	},
	loopMade: (maker) =>
		maker === 'asyncio.run'
			? say`${code('asyncio.run')} erzeugt eine Ereignisschleife.`
			: say`Das Programm erzeugt eine Ereignisschleife.`,
	taskMade: (task, call) => say`Aus ${code(call)} wird ${task}, der in die Bereit-Schlange kommt.`,
	tasksJoin: (count) =>
		count === 1
			? say`Der neue Task kommt in die Bereit-Schlange, aber sein Code läuft noch nicht.`
			: say`Die neuen Tasks kommen in dieser Reihenfolge in die Bereit-Schlange.`,
	loopBegins: () => say`Die Schleife beginnt sich zu drehen.`,
	loopSleeps(seconds, threads) {
		if (seconds === null)
			return threads
				? say`Nichts ist bereit und kein Timer gestellt, also schläft die Schleife, bis sich ein Thread meldet.`
				: say`Nichts ist bereit und kein Timer gestellt, also kann nichts die Schleife wecken.`;
		if (threads)
			return say`Nichts ist bereit, also schläft die Schleife ${time(seconds)} lang, bis zum nächsten Timer, oder kürzer, wenn sich ein Thread meldet.`;
		return seconds < BRIEF
			? say`Nichts ist bereit, also schläft die Schleife ganz kurz: Der nächste Timer ist fast abgelaufen.`
			: say`Nichts ist bereit, also schläft die Schleife ${time(seconds)} lang, bis der nächste Timer abläuft.`;
	},
	timerDue(seconds, label, late, tied) {
		const timer = label.startsWith('sleep(')
			? say`Der Timer von ${time(seconds)}`
			: say`Der Timer von ${time(seconds)} für ${code(label)}`;
		if (late === 0 && tied !== null)
			return say`${timer} läuft im selben Augenblick ab wie der von ${tied}; in einem echten Lauf kann die Reihenfolge anders sein.`;
		return late === 0
			? say`${timer} ist abgelaufen.`
			: say`${timer} kommt endlich dran, ${time(late)} zu spät.`;
	},
	holdsUp({ late, seconds, unstarted, ready }) {
		const clauses = [
			...(late.length === 1 ? [say`${list(late)} ist ${time(seconds)} zu spät dran`] : []),
			...(late.length > 1
				? [say`${list(late)} sind zu spät dran, der erste um ${time(seconds)}`]
				: []),
			...(unstarted.length > 0
				? [say`${list(unstarted)} ${agree(unstarted, 'hat', 'haben')} noch nicht einmal begonnen`]
				: []),
			...(ready.length > 0
				? [say`${list(ready)} ${agree(ready, 'steht', 'stehen')} noch in der Bereit-Schlange`]
				: [])
		];
		return clauses.length === 0 ? [] : say`Die anderen mussten warten: ${list(clauses)}.`;
	},
	jobCancelled: (call) =>
		say`${code(call)} wird abgebrochen, bevor ein Thread den Auftrag genommen hat.`,
	timeoutOver: (label) => say`Der Timer von ${code(label)} ist abgelaufen.`,
	groupCancels: (failed, targets) =>
		failed === null
			? say`Die Gruppe ${cancels(targets)}.`
			: say`${failed} ist gescheitert, also verlangt die Gruppe den Abbruch von ${list(targets)}.`,
	// A timer or a callback has just been named.
	itAsksToCancel: (targets) => say`Er ${cancels(targets)}.`,
	shieldHolds: (task) => say`Der Schild hält das von ${task} fern, der weiterläuft.`,
	blockCancels: (error, targets) =>
		say`${code(error)} verlässt den Block der Gruppe, und sie ${cancels(targets)}.`,
	climbs: (error, from, to, line) =>
		say`${code(error)} verlässt ${list(from.map(code))} und taucht in Zeile ${String(line)} von ${code(to)} auf.`,
	keepsException: () => say`Der Task behält die Ausnahme, bis jemand danach fragt.`,
	runCancels: (targets) =>
		say`${code('asyncio.run')} ${cancels(targets)}, damit nichts übrig bleibt.`,
	callbackDue: (label, seconds) =>
		say`Der Timer von ${time(seconds)} ist abgelaufen, also ruft die Schleife ${code(label)} auf.`,
	nobodyWaits: () => say`Niemand wartet mehr darauf.`,
	wakes(tasks, cause, brief) {
		const wakes = say`Das weckt ${list(tasks)}${brief ? '' : join(tasks)}.`;
		return cause === null ? wakes : say`${because(cause)}. ${wakes}`;
	},
	loopEnds(closes, finished, failed) {
		const reason =
			finished === null
				? say`Die Schleife soll anhalten`
				: say`${finished} ist ${failed ? 'gescheitert' : 'fertig'}`;
		switch (closes) {
			case 'asyncio.run':
				return failed
					? say`${reason}, also räumt ${code('asyncio.run')} auf, schließt die Schleife und löst die Ausnahme erneut aus.`
					: say`${reason}, also räumt ${code('asyncio.run')} auf und schließt die Schleife.`;
			case 'program':
				return finished === null
					? say`${reason}, und das Programm schließt sie.`
					: say`${reason}, also hält die Schleife an, und das Programm schließt sie.`;
			case null:
				return finished === null
					? say`Die Schleife hält an, wie verlangt.`
					: say`${reason}, also hält die Schleife an.`;
		}
	},
	loopCloses: () => say`Die Schleife ist geschlossen: Sie dreht sich nicht mehr.`,
	warns(kind, subject, text) {
		switch (kind) {
			case 'never-awaited':
				return say`Python warnt: Niemand hat auf die Koroutine ${code(subject)} gewartet, also lief nichts davon.`;
			case 'never-retrieved':
				return say`Python warnt: Niemand hat nach der Ausnahme von ${code(subject)} gefragt.`;
			case 'destroyed-pending':
				return say`Python warnt: ${code(subject)} wurde weggeworfen, bevor die Arbeit fertig war.`;
			case 'other':
				return say`Python warnt: ${quoted(text)}.`;
		}
	},
	pythonWrites: (lastLine) => say`Python schreibt in die Fehlerausgabe: ${quoted(lastLine)}.`,
	notes: (text) => say`Loopscope merkt an: ${note(text)}`,
	internalCallback: (label, task) =>
		task === null
			? say`Die Schleife führt ${code(label)} aus, einen Callback von asyncio selbst.`
			: say`${task} ist zu Ende, also führt die Schleife ${code(label)} aus, einen Callback von asyncio selbst.`,
	itStopsLoop: () => say`Er hält die Schleife nach dieser Runde an.`,
	futureResolved(how, kind) {
		const future = FUTURES[kind];
		if (how === 'result') return say`${future} bekommt ein Ergebnis.`;
		return how === 'exception'
			? say`${future} bekommt eine Ausnahme.`
			: say`${future} wird abgebrochen.`;
	},
	ends: (how, message, seconds) =>
		how === 'returned'
			? say`Das Programm ist bis zum Ende gelaufen. Es hat ${time(seconds)} gedauert.`
			: ending(how, message)
};
