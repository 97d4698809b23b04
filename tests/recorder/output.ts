import type { Trace } from '#lib/trace/format.ts';

/** All that the program printed to one stream. */
export const outputOf = (trace: Trace, stream: 'stdout' | 'stderr'): string =>
	trace.events
		.map((event) => (event.type === 'output.written' && event.stream === stream ? event.text : ''))
		.join('');
