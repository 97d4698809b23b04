/** Makes the trace out of what came from the worker, whole or cut. */
import { parseTrace } from '#lib/trace/parse.ts';
import { TRACE_VERSION, type Trace } from '#lib/trace/format.ts';
import { RECORDER_VERSION, type RecordOptions } from './options.ts';
import type { EndedReport, Head, Source } from './protocol.ts';

/** One event as it came; only what this file looks at is named. */
interface RawEvent {
	readonly n: number;
	readonly type: string;
	readonly at: number;
	readonly line?: number | null;
	readonly task?: string | null;
}

const DONE = new Set(['task.finished', 'task.failed', 'task.cancelled']);

/** @param lines - Chunks of JSON lines in the order in which they came. */
export function assemble(
	source: Source,
	options: RecordOptions,
	head: Head,
	lines: readonly string[],
	ended: EndedReport
): Trace {
	const events = closed(
		JSON.parse(`[${lines.join('').trimEnd().replaceAll('\n', ',')}]`) as RawEvent[],
		ended
	);
	return parseTrace({
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
		events
	});
}

/** A run that was cut from outside has no last event of its own. */
function closed(events: RawEvent[], ended: EndedReport): readonly RawEvent[] {
	const last = events.at(-1);
	if (last?.type === 'run.ended') return events;
	const end = { n: events.length, type: 'run.ended', at: last?.at ?? 0, how: ended.how };
	return last === undefined
		? [
				{ n: 0, type: 'run.began', at: 0 },
				{ ...end, n: 1 }
			]
		: [...events, end];
}

/** The position after the line's first run. */
function momentOf(events: readonly RawEvent[], line: number): number | null {
	const first = events.find((event) => event.type === 'line.ran' && event.line === line);
	return first === undefined ? null : first.n + 1;
}

function leftWaiting(events: readonly RawEvent[], how: string): readonly string[] {
	if (how !== 'deadlocked' && how !== 'limit' && how !== 'aborted') return [];
	const left = new Set<string>();
	for (const { type, task } of events) {
		if (typeof task !== 'string') continue;
		if (type === 'task.created') left.add(task);
		else if (DONE.has(type)) left.delete(task);
	}
	return [...left];
}
