import type { CodePiece } from '#lib/layout/code.ts';
import { replay } from '#lib/model/replay.ts';
import { highlightPython } from '#lib/recorder/highlight.ts';
import type { Trace } from '#lib/trace/format.ts';
import { parseTrace, TraceError } from '#lib/trace/parse.ts';
import { isNestedDeeper } from './nesting.ts';
import { FileError, textOf } from './unpack.ts';

/** A file that turned out to be a true recording. */
export interface Examined {
	readonly trace: Trace;
	readonly code: readonly (readonly CodePiece[])[];
}

/** How far it has got. */
export interface Stage {
	readonly stage: 'reading' | 'checking' | 'replaying';
	/** 0 to 1 of the replay. */
	readonly share: number;
}

/** Events between two reports. */
const SPACING = 1000;

/**
 * Reads a file that may be anything, and holds what is in it to the format and to all laws of the loop.
 *
 * @throws FileError
 */
export async function examine(
	file: Blob,
	name: string,
	report: (stage: Stage) => void
): Promise<Examined> {
	report({ stage: 'reading', share: 0 });
	const json = parsed(await textOf(file), name);
	report({ stage: 'checking', share: 0 });
	const trace = checked(json);
	const { illegal } = replay(trace, (done) => {
		if (done % SPACING === 0) report({ stage: 'replaying', share: done / trace.events.length });
	});
	if (illegal !== null)
		throw new FileError(
			`It is a trace, but not of a real loop. ${illegal} Record the program again.`
		);
	return { trace, code: highlightPython(trace.source.text) };
}

function parsed(text: string, name: string): unknown {
	if (text.trim() === '') throw new FileError('It is empty. Save it or copy it once more.');
	if (isNestedDeeper(text, DEEPEST))
		throw new FileError(
			'It is not a trace: it is nested deeper than one ever is. Choose the file that was saved as a trace.'
		);
	try {
		return JSON.parse(text);
	} catch {
		if (name.endsWith('.py'))
			throw new FileError(
				'It is a Python program, not yet a recording. Record it first: npm run --silent record -- --out trace.json program.py'
			);
		if (!/^\s*\{[^]{0,400}"loopscope-trace"/.test(text.slice(0, 1000)))
			throw new FileError(
				'It is not a trace: a trace is JSON. Choose the file that was saved as a trace.'
			);
		throw new FileError(
			/\}\s*$/.test(text)
				? 'It begins as a trace, and is damaged further on: it is no JSON. Save it or copy it once more.'
				: 'It begins as a trace, and breaks off before its end. Save it or copy it once more, whole.'
		);
	}
}

/** Lists and objects within each other. Of a trace they are five. */
const DEEPEST = 100;

function checked(json: unknown): Trace {
	if (typeof json === 'object' && json !== null && 'traceEvents' in json)
		throw new FileError(
			'It is made for Perfetto, and opens at ui.perfetto.dev. Here, open the trace that it was made from.'
		);
	try {
		return parseTrace(json);
	} catch (error) {
		if (!(error instanceof TraceError)) throw error;
		throw new FileError(`${error.message} ${ADVICE[error.path] ?? 'Record the program again.'}`);
	}
}

/** What to do, by what is wrong. */
const ADVICE: Readonly<Record<string, string>> = {
	'': 'Choose the file that was saved as a trace.',
	version: 'Open it there, or record the program again with this one.'
};
