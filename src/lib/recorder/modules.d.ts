declare module '*.py?trace' {
	import type { Trace } from '#lib/trace/format.ts';
	import type { Piece } from '#lib/recorder/highlight.ts';

	/** Its highlighted lines, in order. */
	export const code: readonly (readonly Piece[])[];
	const trace: Trace;
	export default trace;
}

declare module 'virtual:scenarios' {
	import type { Listed } from '#lib/recorder/scenarios.ts';

	/** In the order of the lessons. */
	const scenarios: readonly Listed[];
	export default scenarios;
}
