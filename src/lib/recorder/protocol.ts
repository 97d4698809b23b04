/**
 * What the recorder's two ends say to each other: one union a direction. Everything that the worker needs
 * comes in a message, so it works where there is neither a network nor storage.
 */
import type { Limits } from './options.ts';

export interface Source {
	/** File name without folders; `<stdin>` for a program without a file. */
	readonly name: string;
	readonly text: string;
}

/** Where Pyodide comes from. In Node a folder; in a browser the worker's maker puts the files in. */
export interface PyodideFiles {
	/** Folder with a final slash, as `loadPyodide` takes it. */
	readonly indexUrl: string;
}

export type ToWorker =
	| {
			/** First, once. */
			readonly type: 'boot';
			readonly pyodide: PyodideFiles;
			/** The recorder's Python, by file name. Needed only to make a snapshot. */
			readonly python: Readonly<Record<string, string>>;
			/** An interpreter that has all of that imported already; `null`: boot without, and make one. */
			readonly snapshot: Uint8Array | null;
	  }
	| {
			readonly type: 'record';
			readonly source: Source;
			readonly compat: '3.13' | null;
			readonly limits: Limits;
	  };

/** What is known before the program's first line. */
export interface Head {
	readonly python: string;
	readonly scenario: Readonly<{
		title: string;
		lesson: string;
		order: number;
		blurb: string;
		latency: number;
	}> | null;
	/** Why the program's scenario block can't be read. */
	readonly scenarioError: string | null;
	readonly markers: readonly Readonly<{
		kind: 'marker' | 'ask';
		slug: string;
		title: string;
		line: number;
	}>[];
}

/** How the program ended, but for the tasks that it left. */
export interface EndedReport {
	readonly how: string;
	readonly status: number;
	readonly message: string;
	readonly error: string | null;
	readonly line: number | null;
	readonly limit: string | null;
}

export type FromWorker =
	| { readonly type: 'booted' }
	| { readonly type: 'snapshot'; readonly bytes: Uint8Array }
	| { readonly type: 'started'; readonly head: Head }
	/** Lines of JSON, one an event. */
	| { readonly type: 'events'; readonly lines: string }
	| { readonly type: 'ended'; readonly ended: EndedReport }
	/** The recorder itself failed. */
	| { readonly type: 'failed'; readonly message: string };
