/** How long it takes to be anywhere in a recording, and how that grows with its length. */
import { position } from '#lib/base/units.ts';
import { History } from '#lib/model/history.ts';
import { replay } from '#lib/model/replay.ts';
import type { Trace } from '#lib/trace/format.ts';
import { COLUMNS, distribution, row, timed, usual } from './distribution.ts';

/** Places all over the run, the same in each run of the benchmark. */
const places = (length: number, count: number): number[] =>
	Array.from({ length: count }, (_, i) => Math.floor(((i * 0.618034) % 1) * length));

export function seek(traces: readonly Trace[]): void {
	console.log('\nSeek: the loop at a place of a recording, in ms, in Node');
	console.log(
		'  cold: the first look of a visit, wherever; warm: once the recording has been gone through'
	);
	console.log(row('', ...COLUMNS));
	for (const { events } of traces) {
		const name = `${events.length.toLocaleString('en')} events`;
		const cold = places(events.length, events.length > 50_000 ? 12 : 40).map((at) =>
			timed(() => new History(events).at(position(at)))
		);
		const history = new History(events);
		history.at(history.end);
		const warm = places(events.length, 1000).map((at) => timed(() => history.at(position(at))));
		console.log(row(`${name}, cold`, ...distribution(cold)));
		console.log(row(`${name}, warm`, ...distribution(warm)));
	}

	console.log(
		'\nReplay: all events, every law checked, in ms; beside it JSON.parse of the same recording'
	);
	console.log(row('', 'replay', 'parse', 'ratio', 'µs/event'));
	for (const trace of traces) {
		const text = JSON.stringify(trace);
		const whole = usual(() => replay(trace), 3);
		const parse = usual(() => JSON.parse(text) as unknown);
		const each = (whole * 1000) / trace.events.length;
		const name = `${trace.events.length.toLocaleString('en')} events`;
		console.log(row(name, whole, parse, whole / parse, each));
	}
}
