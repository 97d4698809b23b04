import type { CodePiece } from '#lib/layout/code.ts';
import { replay } from '#lib/model/replay.ts';
import { highlightPython } from '#lib/recorder/highlight.ts';
import type { Trace } from '#lib/trace/format.ts';
import { NO_TRACE, parseTrace, readVersion, TraceError } from '#lib/trace/parse.ts';
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
	const trace = advised(() => parseTrace(json));
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
	if (!text.includes(FORMAT)) throw new FileError(stranger(text, name));
	const [, version] = HEAD.exec(text) ?? [];
	if (version !== undefined)
		advised(() => readVersion({ format: 'loopscope-trace', version: Number(version) }));
	if (isNestedDeeper(text, DEEPEST))
		throw new FileError(`It is not a trace: it is nested deeper than one ever is. ${CHOOSE}`);
	try {
		return JSON.parse(text);
	} catch {
		if (name.endsWith('.py')) throw new FileError(PROGRAM);
		if (!/^\s*\{[^]{0,400}"loopscope-trace"/.test(text.slice(0, 1000)))
			throw new FileError(NO_JSON);
		throw new FileError(
			/\}\s*$/.test(text)
				? 'It begins as a trace, and is damaged further on: it is no JSON. Save it or copy it once more.'
				: 'It begins as a trace, and breaks off before its end. Save it or copy it once more, whole.'
		);
	}
}

/** Stands in every trace, wherever its writer puts it. What lacks it need not be parsed, which may take seconds. */
const FORMAT = '"loopscope-trace"';

/** How Loopscope's own begin: a newer one is known by that. */
const HEAD = /^\s*\{\s*"format"\s*:\s*"loopscope-trace"\s*,\s*"version"\s*:\s*(\d+)\s*,/;

/** What is said of a text that is no trace, by what it looks like. */
function stranger(text: string, name: string): string {
	if (name.endsWith('.py')) return PROGRAM;
	const all = text.trim();
	if (!['{}', '[]'].includes(all.charAt(0) + all.slice(-1))) return NO_JSON;
	return text.includes('"traceEvents"') ? PERFETTO : `${NO_TRACE} ${CHOOSE}`;
}

const CHOOSE = 'Choose the file that was saved as a trace.';
const NO_JSON = `It is not a trace: a trace is JSON. ${CHOOSE}`;
const PROGRAM =
	'It is a Python program, not yet a recording. Record it first: npm run --silent record -- --out trace.json program.py';
const PERFETTO =
	'It is made for Perfetto, and opens at ui.perfetto.dev. Here, open the trace that it was made from.';

/** Lists and objects within each other. Of a trace they are five. */
const DEEPEST = 100;

/** Reads, and says with what is wrong what to do. */
function advised<Read>(read: () => Read): Read {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof TraceError)) throw error;
		throw new FileError(`${error.message} ${ADVICE[error.path] ?? 'Record the program again.'}`);
	}
}

/** What to do, by what is wrong. */
const ADVICE: Readonly<Record<string, string>> = {
	'': CHOOSE,
	version: 'Open it there, or record the program again with this one.'
};
