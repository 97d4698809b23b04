import type { Trace } from '#lib/trace/format.ts';

export type Limits = Trace['recorder']['limits'];

/** Bump when a program could record differently: caches and traces carry it. */
export const RECORDER_VERSION = '1.2';

export interface RecordOptions {
	/** `3.13`: where versions differ, do as that one did. */
	readonly compat: '3.13' | null;
	readonly limits: Limits;
	/** Wall-clock seconds for the program itself; a program stuck in C is killed after them. */
	readonly wallSeconds: number;
}

export const DEFAULT_OPTIONS: RecordOptions = {
	compat: null,
	limits: {
		lines: 3_000_000,
		events: 100_000,
		turns: 20_000,
		seconds: 86_400,
		output: 256_000,
		tasks: 20_000,
		repr: 120
	},
	wallSeconds: 10
};
