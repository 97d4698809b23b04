import type { Trace } from '#lib/trace/format.ts';

/** Plain JSON, laid out so that a difference between two recordings is a difference of lines. */
export function traceText(trace: Trace): string {
	const { events, ...rest } = trace;
	const head = Object.entries(rest).map(
		([key, value]) => `\t${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
	);
	const lines = events.map((event) => `\t\t${JSON.stringify(event)}`);
	return `{\n${head.join('')}\t"events": [\n${lines.join(',\n')}\n\t]\n}\n`;
}
