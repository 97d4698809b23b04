import type { ExceptionDeeds, Thrown } from '../catalogue.ts';
import { code, say, type Sentence } from '../phrases.ts';
import { counted, inLine, list } from './grammar.ts';

const errorOf = (error: string, message: string): Sentence =>
	message === '' ? code(error) : code(`${error}: ${message}`);

/** Why an exception comes. */
function reason(because: Thrown): Sentence {
	switch (because?.kind) {
		case 'asked':
			return say`${because.by} hat einen Abbruch verlangt, also `;
		case 'passed':
			return say`${because.task} gibt seinen Abbruch weiter, also `;
		case 'timeout':
			return say`Die Zeit ist um, also `;
		case 'group':
			return say`Die Gruppe hat einen Abbruch verlangt, also `;
		case 'run':
			return say`${code('asyncio.run')} hat einen Abbruch verlangt, also `;
		case 'future':
			return say`Das Warten endet mit einer Ausnahme, also `;
		case 'failed':
			return say`${because.task} ist gescheitert, also `;
		case 'cancelled':
			return say`${because.task} wurde abgebrochen, also `;
		case undefined:
			return [];
	}
}

/** What becomes of exceptions in somebody's code. */
export const exceptions: ExceptionDeeds = {
	gets: (error, line, because) => ({
		why: reason(because),
		deed: say`bekommt ${code(error)} an seinem await${inLine(line)}`
	}),
	getsAtOnce: (error, because) => ({
		why: reason(because),
		deed: say`bekommt ${code(error)} noch vor seiner ersten Zeile`
	}),
	fails(error, message, named, through) {
		const inner = through.slice(0, -1);
		if (!named)
			return inner.length === 0
				? say`scheitert mit ${errorOf(error, message)}`
				: say`scheitert mit ${errorOf(error, message)}, weil ${list(through.map(code))} die Ausnahme durchlassen`;
		return inner.length === 0
			? say`scheitert, weil nichts die Ausnahme abfängt`
			: say`scheitert, weil ${list(through.map(code))} die Ausnahme durchlassen`;
	},
	isCancelled: (lets) =>
		lets
			? say`ist abgebrochen, weil nichts ${code('CancelledError')} abfängt`
			: say`ist abgebrochen`,
	raises: (error, message, line, cause) =>
		say`löst${inLine(line)} ${errorOf(error, message)} aus${cause === null ? [] : say` (Ursache: ${code(cause)})`}`,
	raisesAgain: (error, rest) =>
		rest
			? say`lässt den Rest von ${code(error)} weiterziehen`
			: say`löst ${code(error)} erneut aus`,
	groupRaises: (error, count) =>
		say`bekommt von seiner Gruppe ${code(error)} mit ${counted(count, 'Ausnahme', 'Ausnahmen')}`,
	timeoutRaises: (error, instead) =>
		say`bekommt von seinem Timeout ${code(error)} statt ${code(instead)}`,
	catches(error, line, known) {
		if (known === 'again')
			return say`fängt die erneut ausgelöste Ausnahme ${code(error)}${inLine(line)} ab`;
		return say`fängt ${known === 'named' ? say`die Ausnahme` : code(error)}${inLine(line)} ab`;
	},
	catchesPart: (error, part) =>
		say`holt mit ${code('except*')} alle ${code(part)} aus ${code(error)} heraus`,
	tidiesUp: (error, name, line) =>
		say`führt${inLine(line)} ${name === null ? say`sein ${code('finally')}` : say`das ${code('finally')} von ${code(name)}`} aus, während ${code(error)} noch unterwegs ist`,
	swallows: (error, name) =>
		say`stoppt ${code(error)}, weil ${code(name)} ${code('True')} zurückgibt`
};
