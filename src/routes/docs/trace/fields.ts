import type { Trace } from '#lib/trace/format.ts';

/** What stands at the top of a trace: the compiler misses a field that is not here. */
export const FIELDS: Readonly<Record<keyof Trace, string>> = {
	format: '`loopscope-trace`, always.',
	version:
		'The version of the format. A newer reader brings an older file up to date; a file from the future is refused.',
	recorder:
		'Its version, the version of Python, the limits that were in force, and whether it was asked to do as 3.13 does.',
	scenario: 'The header of the program’s file; `null` where it has none.',
	source: 'The program: its file’s name, and its text as it was run.',
	markers: 'Its chapters and questions, each with its line and with its place among the events.',
	ended:
		'How the run ended: `returned`, `raised`, `exited`, `deadlocked`, `limit` and others, with one sentence.',
	events: 'What happened, in order.'
};
