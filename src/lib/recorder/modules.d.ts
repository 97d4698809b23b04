declare module '*.py?trace' {
	import type { Trace } from '#lib/trace/format.ts';
	import type { Piece } from '#lib/recorder/highlight.ts';
	import type { Sentence } from '#lib/narration/phrases.ts';

	/** Its highlighted lines, in order. */
	export const code: readonly (readonly Piece[])[];
	/** What is said of each step of its story. */
	export const told: readonly Sentence[];
	const trace: Trace;
	export default trace;
}

declare module 'virtual:scenarios' {
	import type { Listed } from '#lib/recorder/scenarios.ts';

	/** In the order of the lessons. */
	const scenarios: readonly Listed[];
	export default scenarios;
}
