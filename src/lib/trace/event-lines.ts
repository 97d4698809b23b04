import type { Trace, TraceEvent } from './format.ts';

/** One aligned line an event: number, seconds, type, then its fields. */
export const eventLines = (trace: Trace): string =>
	trace.events.map((event) => `${eventLine(event)}\n`).join('');

/** An event as a person reads it; what is `null` or `false` is left out. */
export function eventLine(event: TraceEvent): string {
	const { n, at, type, ...fields } = event;
	const shown = Object.entries(fields)
		.filter(([, value]) => value !== null && value !== false)
		.map(([key, value]) => `${key}=${fieldText(value)}`);
	return `${String(n).padStart(5)} ${at.toFixed(6).padStart(12)}  ${type.padEnd(18)} ${shown.join(' ')}`.trimEnd();
}

function fieldText(value: unknown): string {
	if (typeof value === 'string') return /^[\w.<>-]+$/.test(value) ? value : JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(fieldText).join(' ')}]`;
	if (typeof value === 'object' && value !== null) {
		const inner = Object.entries(value).filter(([, field]) => field !== null);
		return `(${inner.map(([key, field]) => `${key}=${fieldText(field)}`).join(' ')})`;
	}
	return String(value);
}
