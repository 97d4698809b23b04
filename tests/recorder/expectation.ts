/**
 * What real CPython made of a program, as a text file that is reviewed like code:
 *
 *     by hand: why this file is not what `write-expectations.ts` would write (a line that may be missing)
 *     status: 0
 *     --- stdout
 *     …
 *     --- stderr
 *     …
 */
import { readFileSync } from 'node:fs';

export interface Expectation {
	/** Why a person wrote it: CPython 3.14 differs, or a real run would take an hour. */
	readonly byHand: string | null;
	/** The exit status, as the shell would see it. */
	readonly status: number;
	readonly stdout: string;
	/** As `comparable` leaves it. */
	readonly stderr: string;
}

const FILE =
	/^(?:by hand: (?<byHand>.*)\n)?status: (?<status>\d+)\n--- stdout\n(?<stdout>[^]*?)--- stderr\n(?<stderr>[^]*)$/;

/** A line end that the program did not print, so that the next heading starts a line. */
const NO_NEWLINE = '\\ no newline at the end\n';

const written = (text: string): string =>
	text === '' || text.endsWith('\n') ? text : `${text}\n${NO_NEWLINE}`;
const printed = (text: string): string =>
	text.endsWith(`\n${NO_NEWLINE}`) ? text.slice(0, -NO_NEWLINE.length - 1) : text;

export function writeExpectation({ byHand, status, stdout, stderr }: Expectation): string {
	const head = byHand === null ? '' : `by hand: ${byHand}\n`;
	return `${head}status: ${String(status)}\n--- stdout\n${written(stdout)}--- stderr\n${written(stderr)}`;
}

export function readExpectation(path: string): Expectation {
	const found = FILE.exec(readFileSync(path, 'utf8'))?.groups;
	if (!found) throw new Error(`${path} is not an expectation`);
	return {
		byHand: found.byHand ?? null,
		status: Number(found.status),
		stdout: printed(found.stdout ?? ''),
		stderr: printed(found.stderr ?? '')
	};
}

/** An exception group draws its tracebacks behind `  | `. */
const frameLine = /^(?<margin>[ |]*) {2}File "(?<file>[^"]*)", line \d+/;
const carets = /^[ |]*[~^]+\s*$/;

/**
 * What of standard error does not depend on where Python lies or which version it is: the program's own
 * frames and every message; neither the library's frames nor the carets below a line, nor addresses.
 */
export function comparable(stderr: string, name: string): string {
	const kept: string[] = [];
	let hidden: string | null = null;
	for (const line of stderr.split('\n')) {
		const frame = frameLine.exec(line)?.groups;
		if (frame) hidden = frame.file?.endsWith(name) ? null : (frame.margin ?? '');
		else if (hidden !== null && !line.startsWith(`${hidden}    `)) hidden = null;
		if (hidden === null && !carets.test(line)) kept.push(line);
	}
	return kept
		.join('\n')
		.replaceAll(new RegExp(`[^\\s"'(<]*/${name.replaceAll('.', '\\.')}`, 'g'), name)
		.replaceAll(/0x[0-9a-f]+/g, '0x…');
}
