/** `npm run --silent record -- [--print trace|stdout|events] [--out FILE] [--compat 3.13] [--status] FILE.py` */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { nodeRecorder } from '#lib/recorder/node-recorder.ts';
import type { Source } from '#lib/recorder/protocol.ts';
import type { Trace } from '#lib/trace/format.ts';
import { eventLines } from '#lib/trace/event-lines.ts';
import { traceText } from '#lib/recorder/trace-text.ts';

const USAGE = `usage: npm run --silent record -- [--print trace|stdout|events] [--out FILE] [--compat 3.13] [--status] FILE.py

Records a Python program's asyncio event loop. "-" reads the program from standard input.
`;

/** Bad usage, or a file that can't be read: exit status 2. */
class UsageError extends Error {}

interface Arguments {
	readonly file: string;
	readonly print: string;
	readonly out: string | undefined;
	readonly compat: '3.13' | null;
	readonly status: boolean;
	readonly wall: number | undefined;
}

function readArguments(): Arguments | null {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			print: { type: 'string', default: 'trace' },
			out: { type: 'string' },
			compat: { type: 'string' },
			status: { type: 'boolean', default: false },
			wall: { type: 'string' },
			help: { type: 'boolean', short: 'h', default: false }
		}
	});
	const [file, ...rest] = positionals;
	if (values.help) return null;
	if (file === undefined || rest.length > 0) throw new UsageError('Name one Python file.');
	if (!['trace', 'stdout', 'events'].includes(values.print)) {
		throw new UsageError(`--print knows trace, stdout and events, not ${values.print}.`);
	}
	if (values.compat !== undefined && values.compat !== '3.13') {
		throw new UsageError(`--compat knows 3.13, not ${values.compat}.`);
	}
	const wall = values.wall === undefined ? undefined : Number(values.wall);
	if (wall !== undefined && !(wall > 0)) throw new UsageError('--wall takes seconds.');
	const { print, out, compat, status } = values;
	return { file, print, out, compat: compat === undefined ? null : '3.13', status, wall };
}

async function readSource(file: string): Promise<Source> {
	try {
		if (file === '-') return { name: '<stdin>', text: await readAll(process.stdin) };
		return { name: basename(file), text: (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') };
	} catch (error) {
		throw new UsageError(
			`Can't read ${file}: ${error instanceof Error ? error.message : String(error)}`
		);
	}
}

function printed(trace: Trace, print: string): string {
	if (print === 'trace') return traceText(trace);
	if (print === 'events') return eventLines(trace);
	return outputOf(trace, 'stdout');
}

const outputOf = (trace: Trace, stream: 'stdout' | 'stderr'): string =>
	trace.events
		.map((event) => (event.type === 'output.written' && event.stream === stream ? event.text : ''))
		.join('');

function exitStatus(trace: Trace, status: boolean): number {
	if (status) return trace.ended.how === 'limit' ? 124 : trace.ended.status;
	return trace.ended.how === 'limit' ? 3 : 0;
}

async function main(): Promise<number> {
	const args = readArguments();
	if (args === null) {
		process.stdout.write(USAGE);
		return 0;
	}
	const source = await readSource(args.file);
	const trace = await nodeRecorder.record(source, {
		compat: args.compat,
		...(args.wall === undefined ? {} : { wallSeconds: args.wall })
	});
	process.stderr.write(outputOf(trace, 'stderr'));
	const text = printed(trace, args.print);
	if (args.out === undefined) process.stdout.write(text);
	else await writeFile(args.out, text);
	if (!['returned', 'raised', 'exited'].includes(trace.ended.how)) {
		process.stderr.write(`${trace.ended.message}\n`);
	}
	return exitStatus(trace, args.status);
}

try {
	process.exitCode = await main();
} catch (error) {
	const usage =
		error instanceof UsageError ||
		(error instanceof TypeError &&
			'code' in error &&
			String(error.code).startsWith('ERR_PARSE_ARGS'));
	process.stderr.write(`record: ${error instanceof Error ? error.message : String(error)}\n`);
	if (usage) process.stderr.write(USAGE);
	process.exitCode = usage ? 2 : 1;
}
