import type { Scenario } from '#lib/trace/format.ts';

/** A scenario as a list shows it, without its trace. */
export interface Listed extends Scenario {
	/** Its file's name without `.py`, as addresses have it. */
	readonly slug: string;
	/** How long the run lasts, on the program's own clock. */
	readonly virtualSeconds: number;
}
