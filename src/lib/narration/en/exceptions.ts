import type { ExceptionDeeds, Thrown } from '../catalogue.ts';
import { code, say, type Sentence } from '../phrases.ts';
import { counted, list } from './grammar.ts';

const errorOf = (error: string, message: string): Sentence =>
	message === '' ? code(error) : code(`${error}: ${message}`);

const inLine = (line: number | null): string => (line === null ? '' : ` in line ${String(line)}`);

/** Why an exception comes. */
function reason(because: Thrown): Sentence {
	switch (because?.kind) {
		case 'asked':
			return say`${because.by} has asked it to cancel, so `;
		case 'passed':
			return say`${because.task} was asked to cancel and awaits it, so `;
		case 'timeout':
			return say`Its time is up, so `;
		case 'group':
			return say`Its group has asked it to cancel, so `;
		case 'run':
			return say`${code('asyncio.run')} has asked it to cancel, so `;
		case 'future':
			return say`What it awaited has an exception, so `;
		case 'failed':
			return say`${because.task} has failed, so `;
		case 'cancelled':
			return say`${because.task} was cancelled, so `;
		case undefined:
			return [];
	}
}

/** What becomes of exceptions in somebody's code. */
export const exceptions: ExceptionDeeds = {
	gets: (error, line, because) => ({
		why: reason(because),
		deed: say`gets ${code(error)} at its await${inLine(line)}`
	}),
	getsAtOnce: (error, because) => ({
		why: reason(because),
		deed: say`gets ${code(error)} before its first line`
	}),
	fails(error, message, named, through) {
		const inner = through.slice(0, -1);
		if (!named)
			return inner.length === 0
				? say`fails with ${errorOf(error, message)}`
				: say`fails with ${errorOf(error, message)}, which ${list(through.map(code))} let through`;
		return inner.length === 0
			? say`fails, as nothing catches it`
			: say`fails, as ${list(through.map(code))} let it through`;
	},
	isCancelled: (lets) =>
		lets
			? say`ends as cancelled, as it lets ${code('CancelledError')} through`
			: say`ends as cancelled`,
	raises(error, message, line, cause) {
		const from = cause === null ? say`` : say` from ${code(cause)}`;
		return say`raises ${errorOf(error, message)}${from}${inLine(line)}`;
	},
	raisesAgain: (error, rest) =>
		rest ? say`lets the rest of ${code(error)} go on` : say`raises ${code(error)} again`,
	groupRaises: (error, count) =>
		say`gets ${code(error)} of ${counted(count, 'exception')} from its group`,
	timeoutRaises: (error, instead) =>
		say`gets ${code(error)} from its timeout instead of ${code(instead)}`,
	catches(error, line, known) {
		if (known === 'again') return say`raises ${code(error)} again and catches it${inLine(line)}`;
		return say`catches ${known === 'named' ? say`it` : code(error)}${inLine(line)}`;
	},
	catchesPart: (error, part) =>
		say`takes each ${code(part)} out of ${code(error)} with ${code('except*')}`,
	tidiesUp: (error, name, line) =>
		say`runs ${name === null ? say`its ${code('finally')}` : say`the ${code('finally')} of ${code(name)}`}${inLine(line)}, with ${code(error)} still on its way`,
	swallows: (error, name) => say`stops ${code(error)}, as ${code(name)} returns true`
};
