import { Flows } from './flows.ts';
import { timesOf } from './times.ts';
import { PID, type Track } from './track.ts';
import { Tracks } from './tracks.ts';
import type { Instant, Metadata, PerfettoTrace, Slice } from './trace-event.ts';
import { trackWords } from '#lib/narration/en/tracks.ts';
import type { TrackWords } from '#lib/narration/track-words.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';

/**
 * The recording for Perfetto: the loop, every task and every thread is a track. Virtual time, where each event that takes none
 * is given a microsecond, so that it can be seen.
 */
export function perfettoTrace(trace: Trace, words: TrackWords = trackWords): PerfettoTrace {
	const times = timesOf(trace);
	const tracks = new Tracks(trace, words);
	const flows = new Flows(words.wakes);
	const instants: Instant[] = markersOf(trace, times);
	for (const event of trace.events) {
		const ts = times[event.n] ?? 0;
		const from = tracks.current;
		tracks.take(event, ts);
		flows.take(event, ts, from, tracks.current);
		if (event.type === 'output.written' && event.text.trim() !== '')
			instants.push(printed(event, ts, tracks.current));
	}
	tracks.finish(times.at(-1) ?? 0);
	const placed = [...tracks.all.flatMap(({ slices }) => slices), ...flows.drawn, ...instants];
	return {
		displayTimeUnit: 'ms',
		traceEvents: [
			{ ph: 'M', pid: PID, tid: 0, name: 'process_name', args: { name: trace.source.name } },
			...tracks.all.flatMap(named),
			...placed.sort((a, b) => a.ts - b.ts || lengthOf(b) - lengthOf(a))
		],
		otherData: {
			program: trace.source.name,
			python: trace.recorder.python,
			clock: words.clock
		}
	};
}

/** What contains comes before what it contains. */
const lengthOf = (event: { readonly ph: string } & Partial<Pick<Slice, 'dur'>>): number =>
	event.dur ?? 0;

const named = ({ tid, name }: Track): readonly Metadata[] => [
	{ ph: 'M', pid: PID, tid, name: 'thread_name', args: { name } },
	{ ph: 'M', pid: PID, tid, name: 'thread_sort_index', args: { sort_index: tid } }
];

const printed = (
	{ text, stream }: Extract<TraceEvent, { readonly type: 'output.written' }>,
	ts: number,
	{ tid }: Track
): Instant => ({ ph: 'i', pid: PID, tid, s: 't', cat: stream, name: text.trim(), ts });

/** Chapters and questions, across all tracks. */
const markersOf = ({ markers }: Trace, times: readonly number[]): Instant[] =>
	markers.flatMap(({ title, kind, position }): Instant[] => {
		const ts = position === null ? undefined : times[position - 1];
		return ts === undefined
			? []
			: [{ ph: 'i', pid: PID, tid: 1, s: 'g', cat: kind, name: title, ts }];
	});
