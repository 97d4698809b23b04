/** What a recording weighs, on its way to a page and in memory, and how that grows. */
import { gzipSync } from 'node:zlib';
import { History } from '#lib/model/history.ts';
import { toColumns } from '#lib/trace/columns.ts';
import type { Trace } from '#lib/trace/format.ts';
import { row } from './distribution.ts';

const MIB = 1024 * 1024;

/** Bytes of the heap that the work's result holds. */
function held(work: () => unknown): number {
	const { gc } = globalThis;
	if (gc === undefined) throw new Error('Node has to be started with --expose-gc.');
	gc();
	const before = process.memoryUsage().heapUsed;
	const result = work();
	gc();
	const after = process.memoryUsage().heapUsed;
	// Still somebody's here, so that nothing of it was thrown away.
	return result === undefined ? 0 : after - before;
}

/** Of a quantity that grows with the length: 1 where ten times as many events cost ten times as much. */
const growth = (from: readonly [number, number], to: readonly [number, number]): string =>
	(Math.log(to[1] / from[1]) / Math.log(to[0] / from[0])).toFixed(2);

export function size(traces: readonly Trace[]): void {
	const lines = traces.map((trace) => {
		const { length } = trace.events;
		const [whole, columns] = [trace, toColumns(trace)].map((each) => JSON.stringify(each));
		const text = whole ?? '';
		const packed = columns ?? '';
		const parsed = held(() => JSON.parse(text) as unknown);
		const history = held(() => {
			const made = new History(trace.events);
			made.at(made.end);
			return made;
		});
		const weights = [text, packed].flatMap((each) => [
			Buffer.byteLength(each) / length,
			gzipSync(each).length / length
		]);
		return { length, weights, memory: [parsed, history] as const };
	});
	console.log(
		'\nWeight of a recording: bytes an event, as the command line writes it and as a page gets it; then its memory in MiB'
	);
	console.log(row('', 'JSON', 'gzip', 'columns', 'gzip', 'saved', 'events', 'history'));
	for (const { length, weights, memory } of lines) {
		const [, gzip = 0, , compact = 0] = weights;
		const saved = `${String(Math.round((1 - compact / gzip) * 100))} %`;
		const mebibytes = memory.map((bytes) => bytes / MIB);
		console.log(row(`${length.toLocaleString('en')} events`, ...weights, saved, ...mebibytes));
	}
	for (const [i, to] of lines.slice(1).entries()) {
		const from = lines[i];
		if (from === undefined) continue;
		const [events, history] = [0, 1].map((kind) =>
			growth([from.length, from.memory[kind] ?? 1], [to.length, to.memory[kind] ?? 1])
		);
		console.log(
			`  memory grows with the length to the power of ${events ?? '?'} (events), ${history ?? '?'} (history)`
		);
	}
}
