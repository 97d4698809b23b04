/** `npm run --silent replay -- [--print summary|stdout|steps|perfetto] [--level LEVEL] TRACE.json` */
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { perfettoTrace } from '#lib/export/perfetto/perfetto.ts';
import { History } from '#lib/model/history.ts';
import { replay, type Replay } from '#lib/model/replay.ts';
import { LEVELS, stepsOf, type Level } from '#lib/model/steps.ts';
import { plain } from '#lib/narration/narrate.ts';
import { narrator } from '#lib/narration/narrator.ts';
import type { Trace } from '#lib/trace/format.ts';
import { TraceError, parseTrace } from '#lib/trace/parse.ts';

const USAGE = `usage: npm run --silent replay -- [--print summary|stdout|steps|perfetto] [--level story|callbacks|events] TRACE.json

Replays a recorded trace through the loop machine, which refuses what the loop could not have done.
"perfetto" prints it for ui.perfetto.dev.
"-" reads the trace from standard input. Exit status: 0 legal, 1 illegal, 2 not a trace or bad usage.
`;

/** Bad usage, or a file that can't be read. */
class UsageError extends Error {}

const PRINTS = ['summary', 'stdout', 'steps', 'perfetto'] as const;
type Print = (typeof PRINTS)[number];

interface Request {
	readonly file: string;
	readonly print: Print;
	readonly level: Level;
}

function readArguments(): Request | null {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			print: { type: 'string', default: 'summary' },
			level: { type: 'string', default: 'story' },
			help: { type: 'boolean', short: 'h', default: false }
		}
	});
	if (values.help) return null;
	const [file, ...rest] = positionals;
	if (file === undefined || rest.length > 0) throw new UsageError('Name one trace.');
	const print = PRINTS.find((name) => name === values.print);
	if (print === undefined)
		throw new UsageError(`--print knows ${PRINTS.join(', ')}, not ${values.print}.`);
	const level = LEVELS.find((name) => name === values.level);
	if (level === undefined)
		throw new UsageError(`--level knows ${LEVELS.join(', ')}, not ${values.level}.`);
	return { file, print, level };
}

async function readTrace(file: string): Promise<Trace> {
	let text: string;
	try {
		text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
	} catch (error) {
		throw new UsageError(`Can't read ${file}: ${messageOf(error)}.`);
	}
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new TraceError(`This is not a Loopscope trace: it is not JSON (${messageOf(error)}).`);
	}
	return parseTrace(json);
}

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

function printed(trace: Trace, result: Replay, { print, level }: Request): string {
	switch (print) {
		case 'summary':
			return summaryOf(result);
		case 'stdout':
			return [...result.last.context.output]
				.filter(({ stream }) => stream === 'stdout')
				.map(({ text }) => text)
				.join('');
		case 'steps':
			return stepLines(trace, level, result.last.context.position);
		case 'perfetto':
			return `${JSON.stringify(perfettoTrace(trace))}\n`;
	}
}

function summaryOf({ events, steps, turns, tasks, virtualSeconds, ended, legal }: Replay): string {
	return `${JSON.stringify({ events, steps, turns, tasks, virtualSeconds, ended, legal })}\n`;
}

/** The narration, a line a step, as far as the trace is legal. */
function stepLines(trace: Trace, level: Level, reached: number): string {
	const steps = stepsOf(trace, level).filter(({ to }) => to <= reached);
	const sentenceAt = narrator(trace, steps, new History(trace.events));
	return steps.map(({ number }) => `${plain(sentenceAt(number))}\n`).join('');
}

async function main(): Promise<number> {
	try {
		const request = readArguments();
		if (request === null) {
			process.stdout.write(USAGE);
			return 0;
		}
		const trace = await readTrace(request.file);
		const result = replay(trace);
		process.stdout.write(printed(trace, result, request));
		if (result.illegal !== null) process.stderr.write(`${result.illegal}\n`);
		return result.legal ? 0 : 1;
	} catch (error) {
		const expected = error instanceof UsageError || error instanceof TraceError;
		// What parseArgs throws is a TypeError with a code.
		const usage = error instanceof TypeError && 'code' in error;
		if (!expected && !usage) throw error;
		process.stderr.write(`${messageOf(error)}\n${error instanceof TraceError ? '' : USAGE}`);
		return 2;
	}
}

process.exitCode = await main();
