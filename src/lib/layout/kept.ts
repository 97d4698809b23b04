type Fields = Readonly<Record<string, unknown>>;

/** Whether two values say the same, field by field. */
function alike(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
		return false;
	const [a, b] = [one as Fields, other as Fields];
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => alike(a[key], b[key]));
}

/**
 * Gives what is equal to what it gave last as the same object, so that only who has changed is drawn anew: while one
 * token travels, a hundred others stand still.
 */
export function keeper<Item extends { readonly key: string }>(): (
	items: readonly Item[]
) => readonly Item[] {
	let last: readonly Item[] = [];
	let known = new Map<string, Item>();
	return (items) => {
		const kept = items.map((item) => {
			const old = known.get(item.key);
			return old !== undefined && alike(item, old) ? old : item;
		});
		if (kept.length === last.length && kept.every((item, i) => item === last[i])) return last;
		known = new Map(kept.map((item) => [item.key, item]));
		return (last = kept);
	};
}
