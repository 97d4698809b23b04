/** How much a page's main thread works, by its own clock: what else the busy machine does is not in it. */
import type { Browser, Page } from 'playwright';

/** What Chromium writes down of the main thread: script, and making the picture from the page. */
const SCRIPT = new Set([
	'FunctionCall',
	'FireAnimationFrame',
	'RunMicrotasks',
	'EventDispatch',
	'TimerFire'
]);
const RENDERING = new Set([
	'UpdateLayoutTree',
	'Layout',
	'PrePaint',
	'Paint',
	'Layerize',
	'Commit'
]);

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly tid: number;
	/** Microseconds by the wall, for the part that it belongs to. */
	readonly ts: number;
	/** The same clock's microseconds that it took. */
	readonly dur?: number;
	/** Microseconds of work by this thread: other programs on the machine don't count. */
	readonly tts?: number;
	readonly tdur?: number;
}

/** Milliseconds of work, part by part. */
export interface Work {
	readonly script: readonly number[];
	readonly rendering: readonly number[];
}

/** @param start - The name of the event of a trace with which each part begins. */
export async function workOf(
	browser: Browser,
	page: Page,
	start: string,
	act: () => Promise<void>
): Promise<Work> {
	await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
	await act();
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: readonly TraceEvent[];
	};
	const began = traceEvents.filter(({ name }) => name === start);
	const main = traceEvents.filter(({ tid, ph }) => tid === began[0]?.tid && ph === 'X');
	// What is marked in the midst of a callback began with the callback: its work is counted as a whole.
	const around = (at: number): number =>
		main.reduce(
			(first, { ts, dur = 0 }) => (ts <= at && at < ts + dur ? Math.min(first, ts) : first),
			at
		);
	const starts = began.map(({ ts }) => around(ts)).sort((a, b) => a - b);
	const among = (names: ReadonlySet<string>): readonly number[] =>
		perPart(
			main.filter(({ name }) => names.has(name)),
			starts
		);
	return { script: among(SCRIPT), rendering: among(RENDERING) };
}

/** Milliseconds between each start and the next; what lies inside another counts once. */
function perPart(events: readonly TraceEvent[], starts: readonly number[]): readonly number[] {
	const sums = starts.map(() => 0);
	let end = 0;
	let part = 0;
	for (const { ts, tts = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
		while ((starts[part + 1] ?? Infinity) <= ts) part++;
		const fresh = Math.max(0, tts + tdur - Math.max(tts, end));
		end = Math.max(end, tts + tdur);
		if (ts >= (starts[0] ?? 0)) sums[part] = (sums[part] ?? 0) + fresh / 1000;
	}
	return sums;
}
