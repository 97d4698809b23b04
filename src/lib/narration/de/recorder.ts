import { code, say, type Sentence } from '../phrases.ts';
import { quoted } from './grammar.ts';
import type { EndedHow } from '#lib/trace/format.ts';

/** A sentence that the recorder writes into a recording, and the same in German. */
type Known = readonly [RegExp, (...parts: readonly string[]) => Sentence];

function translated(text: string, all: readonly Known[]): Sentence | null {
	for (const [pattern, say] of all) {
		const found = pattern.exec(text);
		if (found !== null) return say(...found.slice(1));
	}
	return null;
}

const ENDINGS: readonly Known[] = [
	[
		/interrupted by a KeyboardInterrupt/,
		() => say`Das Programm wurde durch ${code('KeyboardInterrupt')} unterbrochen.`
	],
	[
		/^The program stopped with (.+?)\.?$/s,
		(error = '') => say`Das Programm endet mit ${code(error)}.`
	],
	[
		/^The program left (?:at once )?with (.+)\.$/s,
		(call = '') => say`Das Programm hört mit ${code(call)} auf.`
	],
	[
		/^The program did not start: (\w+) in line (\d+): (.+)\.$/s,
		(error = '', line = '', said = '') =>
			say`Das Programm startet nicht, denn in Zeile ${line} ist ein Fehler: ${code(`${error}: ${said}`)}.`
	],
	[
		/^The program did not start: (.+)\.$/s,
		(error = '') => say`Das Programm startet nicht: ${code(error)}.`
	],
	[
		/^The server at (.+) waits for clients/s,
		(address = '') =>
			say`Der Server unter ${code(address)} wartet auf Clients, aber kein Teil des Programms kann noch einer sein.`
	]
];

/** Where the recorder's own sentence is not known. */
const ENDED: Readonly<Record<Exclude<EndedHow, 'returned'>, string>> = {
	exited: 'Das Programm hat sich selbst beendet.',
	raised: 'Das Programm endet mit einer Ausnahme.',
	deadlocked: 'Deadlock: Nichts kann die Schleife je wieder wecken.',
	idle: 'Die Schleife läuft ohne Ende und hat nichts zu tun: Kein Task, kein Timer und kein Callback ist übrig.',
	'syntax-error': 'Das Programm startet nicht: Python kann es nicht lesen.',
	limit: 'Die Aufzeichnung hört hier auf, weil sie sonst zu lang wird.',
	aborted: 'Die Aufzeichnung wurde angehalten.'
};

/** How the program came to an end that is not its own. */
export const ending = (how: Exclude<EndedHow, 'returned'>, message: string): Sentence =>
	translated(message, ENDINGS) ?? say`${ENDED[how]}`;

const NOTES: readonly Known[] = [
	[
		/^There is no network here, so (.+?) can’t be reached/,
		(host = '') =>
			say`Hier gibt es kein Netz, also ist ${code(host)} nicht zu erreichen. Starte einen Server im selben Programm, und verbinde dich mit ihm unter ${code('127.0.0.1')}.`
	],
	[
		/^An event loop turns in the thread (.+?)\. /,
		(thread = '') =>
			say`Im Thread ${code(thread)} dreht sich eine Ereignisschleife. Gezeigt wird nur die des Haupt-Threads: Von dieser sind Zeilen und Ausgaben zu sehen, aber keine Tasks.`
	],
	[
		/^The program computes for long/,
		() =>
			say`Das Programm rechnet lange, und sonst geschieht nichts. Damit die Aufzeichnung kurz bleibt, steht nicht jede Zeile davon darin.`
	],
	[
		/^The program asks for input/,
		() =>
			say`Das Programm fragt nach einer Eingabe, aber bei der Aufzeichnung ist niemand da. Schreibe den Wert ins Programm.`
	],
	[
		/^The module (\S+) is part of Python/,
		(module = '') =>
			say`Das Modul ${code(module)} gehört zu Python, aber nicht zu dem Python, das hier aufzeichnet.`
	],
	[
		/^The module (\S+) is not part of Python/,
		(module = '') =>
			say`Das Modul ${code(module)} gehört nicht zu Python. Hier gibt es nur die Standardbibliothek.`
	],
	[
		/^There are no pipes here/,
		() => say`Hier gibt es keine Pipes, denn eine Aufzeichnung enthält nur ein Programm.`
	],
	[
		/^There is no encryption here/,
		() =>
			say`Hier gibt es keine Verschlüsselung, denn die Bytes sollen zu sehen sein. Lass ${code('ssl=')} weg, und dasselbe Programm läuft auch ohne.`
	],
	[
		/^There are no other processes here/,
		() =>
			say`Hier gibt es keine anderen Prozesse, denn eine Aufzeichnung enthält nur ein Programm. Threads gehen: ${code('ThreadPoolExecutor')} oder ${code('asyncio.to_thread')}.`
	]
];

/** What the recorder notes; as it stands there, if it is not known. */
export const note = (text: string): Sentence => translated(text, NOTES) ?? say`${quoted(text)}.`;
