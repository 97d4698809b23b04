import type { Deeds, Maker } from '../catalogue.ts';
import { code, say, type Sentence } from '../phrases.ts';
import { exceptions } from './exceptions.ts';
import { agree, list, quoted, time } from './grammar.ts';
import { threads } from './threads.ts';
import { awaited, over } from './waits.ts';

/** With what tasks are made, where the program's line says so. */
const madeWith = (maker: Maker): Sentence =>
	maker === 'gather' || maker === 'create_task' ? say`mit ${code(maker)} ` : [];

/** Every deed begins with its verb, in one word: `does` may put who acts behind it. */
export const deeds: Deeds = {
	...exceptions,
	...threads,
	runsLine: (line) => say`führt Zeile ${String(line)} aus`,
	starts: (call) => ({
		why: say`Als Erster in der Bereit-Schlange `,
		deed: say`beginnt mit ${code(call)}`
	}),
	resumes: (what) => ({ why: what === null ? [] : over(what), deed: say`läuft weiter` }),
	prints(text, stream) {
		if (text.trim() === '') return say`gibt eine leere Zeile aus`;
		return stream === 'stdout'
			? say`gibt ${quoted(text)} aus`
			: say`schreibt ${quoted(text)} in die Fehlerausgabe`;
	},
	makesTasks: (tasks, maker) => say`erzeugt ${madeWith(maker)}${list(tasks)}`,
	awaits: awaited,
	givesWay: () => say`stellt sich wieder hinten in der Bereit-Schlange an`,
	returns: (value) => (value === 'None' ? say`ist fertig` : say`gibt ${code(value)} zurück`),
	asksToCancel: (targets, accepted) =>
		accepted
			? say`verlangt den Abbruch von ${list(targets)}`
			: say`verlangt zu spät den Abbruch von ${list(targets)}, ${agree(targets, 'der schon fertig ist', 'die schon fertig sind')}`,
	calls: (call) => say`ruft ${code(call)} auf`,
	entersCoroutine: (call) => say`geht in ${code(call)} hinein`,
	createsCoroutine: (call) =>
		say`erzeugt mit ${code(call)} nur ein Koroutinen-Objekt, von dem noch keine Zeile läuft`,
	endsIteration: () => say`löst ${code('StopAsyncIteration')} aus, weil nichts mehr kommt`,
	blocks(call, seconds, inLoop) {
		const long = seconds === null ? [] : say` ${time(seconds)} lang`;
		const until = seconds === null ? ', bis ein anderer Thread den Weg frei macht' : '';
		return inLoop
			? say`blockiert mit ${code(call)} die Schleife${long}${until === '' ? ', weil es dabei kein await gibt' : until}`
			: say`steht mit ${code(call)}${long} still${until}`;
	},
	setsTimer: (label, seconds) =>
		say`bestellt bei der Schleife einen Aufruf von ${code(label)} in ${time(seconds)}`,
	queuesCallback: (label) => say`stellt Callback ${code(label)} in die Bereit-Schlange`,
	cancelsCallback: (label) => say`bricht Callback ${code(label)} ab`,
	cancelsTimer: (label) => say`stellt den Timer von ${code(label)} ab`,
	getsNext: (value, generator) => say`bekommt ${code(value)} von ${code(generator)}`,
	usesChance(kind, what) {
		if (kind === 'time')
			return say`fragt mit ${code(what)} nach der Uhrzeit, die in jedem Lauf eine andere ist`;
		return kind === 'order'
			? say`geht ${code(what)} in der Reihenfolge einer Menge durch, die in einem anderen Lauf anders sein kann`
			: say`überlässt mit ${code(what)} etwas dem Zufall, der in einem anderen Lauf anders ausfallen kann`;
	},
	stopsLoop: () => say`hält die Schleife nach dieser Runde an`
};
