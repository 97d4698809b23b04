/**
 * An immutable table of things that are numbered from 1 within one kind (`t1`, `h17`), in the order of their numbers.
 *
 * A change copies one chunk and one spine, not the whole: a fresh copy of a 1,000-task map at each event
 * would cost four fifths of a replay.
 */
export interface Table<Row> extends Iterable<Row> {
	readonly size: number;
	get(id: string): Row | undefined;
	with(id: string, row: Row): Table<Row>;
	without(id: string): Table<Row>;
}
