/**
 * An immutable table of things that are numbered from 1 within one kind (`t1`, `h17`), in the order of their numbers.
 *
 * A change copies one path of small nodes, not the whole: a fresh copy of a 1,000-task map at each event
 * would cost four fifths of a replay.
 */
export interface Table<Row extends Numbered> extends Iterable<Row> {
	readonly size: number;
	/** Ids of another kind are simply not in it: `f1` is no `t1`. */
	get(id: string): Row | undefined;
	with(id: string, row: Row): Table<Row>;
	without(id: string): Table<Row>;
}

/** What a table holds. */
export interface Numbered {
	/** One letter for the kind, the same in all rows of a table, and a number from 1. */
	readonly id: string;
}

const BITS = 4;
const WIDTH = 1 << BITS;

/** Level 0 holds rows; each level above holds `WIDTH` nodes of the level below. Empty nodes are pruned. */
type Node<Row> =
	| { readonly level: 0; readonly count: number; readonly rows: readonly (Row | undefined)[] }
	| {
			readonly level: number;
			readonly count: number;
			readonly nodes: readonly (Node<Row> | undefined)[];
	  };

/** A table without rows. */
export function emptyTable<Row extends Numbered>(): Table<Row> {
	return new RadixTable<Row>({ level: 0, count: 0, rows: [] });
}

class RadixTable<Row extends Numbered> implements Table<Row> {
	// Private, so that two tables compare by what they hold.
	readonly #root: Node<Row>;

	constructor(root: Node<Row>) {
		this.#root = root;
	}

	get size(): number {
		return this.#root.count;
	}

	get(id: string): Row | undefined {
		const index = indexOf(id);
		const row = index < capacity(this.#root) ? rowAt(this.#root, index) : undefined;
		return row?.id === id ? row : undefined;
	}

	with(id: string, row: Row): Table<Row> {
		const index = indexOf(id);
		let root = this.#root;
		while (index >= capacity(root)) {
			root = { level: root.level + 1, count: root.count, nodes: [root] };
		}
		return new RadixTable(set(root, index, row));
	}

	without(id: string): Table<Row> {
		if (this.get(id) === undefined) return this;
		return new RadixTable(
			unset(this.#root, indexOf(id)) ?? { level: 0 as const, count: 0, rows: [] }
		);
	}

	[Symbol.iterator](): Iterator<Row> {
		return rowsOf(this.#root);
	}
}

const indexOf = (id: string): number => Number(id.slice(1)) - 1;
const capacity = (node: Node<unknown>): number => WIDTH ** (node.level + 1);
const slotOf = (index: number, level: number): number => (index >> (BITS * level)) & (WIDTH - 1);

function rowAt<Row>(node: Node<Row> | undefined, index: number): Row | undefined {
	let at = node;
	while (at !== undefined && 'nodes' in at) at = at.nodes[slotOf(index, at.level)];
	return at?.rows[slotOf(index, 0)];
}

function set<Row>(node: Node<Row>, index: number, row: Row): Node<Row> {
	const slot = slotOf(index, node.level);
	if ('rows' in node) {
		const added = node.rows[slot] === undefined ? 1 : 0;
		return { level: 0, count: node.count + added, rows: put(node.rows, slot, row) };
	}
	const old = node.nodes[slot];
	const child = set(old ?? blank<Row>(node.level - 1), index, row);
	return {
		level: node.level,
		count: node.count - (old?.count ?? 0) + child.count,
		nodes: put(node.nodes, slot, child)
	};
}

/** @returns `undefined` when nothing is left of the node. */
function unset<Row>(node: Node<Row>, index: number): Node<Row> | undefined {
	if (node.count === 1) return undefined;
	const slot = slotOf(index, node.level);
	if ('rows' in node) {
		return { level: 0, count: node.count - 1, rows: put(node.rows, slot, undefined) };
	}
	const old = node.nodes[slot];
	const child = old && unset(old, index);
	return { level: node.level, count: node.count - 1, nodes: put(node.nodes, slot, child) };
}

const blank = <Row>(level: number): Node<Row> =>
	level === 0 ? { level: 0, count: 0, rows: [] } : { level, count: 0, nodes: [] };

/** A copy with one slot changed; slots that were never set read as `undefined`. */
function put<Item>(items: readonly Item[], slot: number, item: Item): readonly Item[] {
	const copy = items.slice();
	copy[slot] = item;
	return copy;
}

function* rowsOf<Row>(node: Node<Row>): Generator<Row, void, undefined> {
	if ('rows' in node) {
		for (const row of node.rows) if (row !== undefined) yield row;
		return;
	}
	for (const child of node.nodes) if (child !== undefined) yield* rowsOf(child);
}
