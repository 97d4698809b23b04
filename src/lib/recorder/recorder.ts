import type { Trace } from '#lib/trace/format.ts';
import type { RecordOptions } from './options.ts';
import type { Source } from './protocol.ts';

/** Where a recording stands, for a progress line or bar. */
export type Progress =
	| { readonly stage: 'booting' | 'preparing' | 'running' }
	| { readonly stage: 'events'; readonly count: number };

/** Runs a program and says what its loop did. The app never knows where Python ran. */
export interface Recorder {
	/**
	 * Resolves for every program, however it ends: a syntax error, too, is a trace. Rejects only if the recorder
	 * itself fails. An abort gives the trace so far, its `ended.how` being `aborted`.
	 */
	record(
		source: Source,
		options?: Partial<RecordOptions>,
		signal?: AbortSignal,
		onprogress?: (progress: Progress) => void
	): Promise<Trace>;
}

/** The recorder failed: not the program's fault. */
export class RecorderError extends Error {
	override readonly name = 'RecorderError';
}
