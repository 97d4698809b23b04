/**
 * The JSON that Perfetto and Chrome read: an object with `traceEvents`. Times are microseconds. Only the kinds of event that
 * are written here; the format is Chrome's "Trace Event Format".
 */
interface Common {
	readonly pid: number;
	/** The track. */
	readonly tid: number;
	readonly name: string;
}

interface Placed extends Common {
	readonly ts: number;
	readonly cat: string;
}

/** What a click on it shows. */
export type Details = Readonly<Record<string, string | number | null>>;

/** Names a track, or gives it its place. */
export interface Metadata extends Common {
	readonly ph: 'M';
	readonly args: { readonly name: string } | { readonly sort_index: number };
}

/** A stretch of a track; those of one track nest. */
export interface Slice extends Placed {
	readonly ph: 'X';
	readonly dur: number;
	readonly args: Details;
}

/** A moment: of one track (`t`), or of all (`g`). */
export interface Instant extends Placed {
	readonly ph: 'i';
	readonly s: 't' | 'g';
}

/** An end of an arrow, within a slice; both have one `id`. */
export interface FlowStart extends Placed {
	readonly ph: 's';
	readonly id: number;
}
export interface FlowEnd extends Placed {
	readonly ph: 'f';
	readonly id: number;
	/** It binds to the slice around it, and not to the next one. */
	readonly bp: 'e';
}

export type PerfettoEvent = Metadata | Slice | Instant | FlowStart | FlowEnd;

export interface PerfettoTrace {
	readonly displayTimeUnit: 'ms';
	readonly traceEvents: readonly PerfettoEvent[];
	readonly otherData: Readonly<Record<string, string>>;
}
