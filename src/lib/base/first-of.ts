/** The items without those whose key has come before: each key once, where it comes first. */
export function firstOf<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Item[] {
	const first = new Map<string, Item>();
	for (const item of items) {
		const key = keyOf(item);
		if (!first.has(key)) first.set(key, item);
	}
	return [...first.values()];
}
