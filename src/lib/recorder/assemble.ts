/** Makes the trace out of what came from the worker, whole or cut. */
import { parseEvent, parseTrace } from '#lib/trace/parse.ts';
import { TRACE_VERSION, type Trace, type TraceEvent } from '#lib/trace/format.ts';
import { RECORDER_VERSION, type RecordOptions } from './options.ts';
import type { EndedReport, Head, Source } from './protocol.ts';

const DONE = new Set(['task.finished', 'task.failed', 'task.cancelled']);

/**
 * The events of a chunk of JSON lines, checked. To be called when it comes: the worker records on meanwhile.
 *
 * @param first - How many came before.
 */
export function eventsOf(lines: string, first: number): TraceEvent[] {
	const events = JSON.parse(`[${lines.trimEnd().replaceAll('\n', ',')}]`) as unknown[];
	return events.map((event, index) => parseEvent(event, first + index));
}

/** @param came - All that came, in order. */
export function assemble(
	source: Source,
	options: RecordOptions,
	head: Head,
	came: readonly TraceEvent[],
	ended: EndedReport
): Trace {
	const events = closed(came, ended);
	const rest = parseTrace({
		format: 'loopscope-trace',
		version: TRACE_VERSION,
		recorder: {
			version: RECORDER_VERSION,
			python: head.python,
			compat: options.compat,
			limits: options.limits
		},
		scenario: head.scenario,
		source: { name: source.name, text: source.text },
		markers: head.markers.map(({ slug, title, kind, line }) => ({
			slug,
			title,
			kind,
			line,
			position: momentOf(events, line)
		})),
		ended: { ...ended, waiting: leftWaiting(events, ended.how) },
		events: []
	});
	return { ...rest, events: [...events] };
}

/** A run that was cut from outside has no last event of its own. */
function closed(events: readonly TraceEvent[], { how }: EndedReport): readonly TraceEvent[] {
	const last = events.at(-1);
	if (last?.type === 'run.ended') return events;
	const begun = last === undefined ? [parseEvent({ n: 0, type: 'run.began', at: 0 }, 0)] : events;
	const n = begun.length;
	return [...begun, parseEvent({ n, type: 'run.ended', at: last?.at ?? 0, how }, n)];
}

/** The position after the line's first run. */
function momentOf(events: readonly TraceEvent[], line: number): number | null {
	const first = events.find((event) => event.type === 'line.ran' && event.line === line);
	return first === undefined ? null : first.n + 1;
}

function leftWaiting(events: readonly TraceEvent[], how: string): readonly string[] {
	if (how !== 'deadlocked' && how !== 'limit' && how !== 'aborted') return [];
	const left = new Set<string>();
	for (const event of events) {
		if (event.type === 'task.created') left.add(event.task);
		else if ('task' in event && event.task !== null && DONE.has(event.type))
			left.delete(event.task);
	}
	return [...left];
}
