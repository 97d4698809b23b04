import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUnseen, Progress } from './progress.ts';
import { safeStorage } from './safe-storage.ts';

const lessons = 'abcdefgh'.split('').map((slug) => ({ slug }));
const visits = fc.array(fc.constantFrom(...lessons.map(({ slug }) => slug)), { maxLength: 20 });

/** A browser's storage; `full` takes nothing more. */
class Shelf implements Storage {
	full = false;
	readonly #items = new Map<string, string>();
	get length(): number {
		return this.#items.size;
	}
	key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
	getItem = (name: string): string | null => this.#items.get(name) ?? null;
	removeItem = (name: string): void => void this.#items.delete(name);
	clear = (): void => {
		this.#items.clear();
	};
	setItem = (name: string, value: string): void => {
		if (this.full) throw new DOMException('full', 'QuotaExceededError');
		this.#items.set(name, value);
	};
}
const refused = (): never => {
	throw new DOMException('sandboxed', 'SecurityError');
};

test('what was seen is known once, in order, in a storage that is kept, refused or full', () => {
	fc.assert(
		fc.property(visits, fc.nat(20), (slugs, fills) => {
			const shelf = new Shelf();
			for (const open of [() => shelf, refused]) {
				const progress = new Progress(safeStorage(open));
				slugs.forEach((slug, i) => {
					shelf.full = i >= fills;
					progress.see(slug);
				});
				expect(progress.seen).toEqual([...new Set(slugs)]);
				shelf.full = false;
			}
		})
	);
});

test('another page of the same browser goes on where this one stopped', () => {
	const shelf = new Shelf();
	const [here, there] = [0, 1].map(() => new Progress(safeStorage(() => shelf)));
	here?.see('a');
	there?.see('b');
	expect(here?.seen).toEqual(['a', 'b']);
});

test('forgetting leaves nothing behind, and what a full storage still holds does not come back', () => {
	const shelf = new Shelf();
	const progress = new Progress(safeStorage(() => shelf));
	progress.see('a');
	progress.keep([]);
	expect(shelf.length).toBe(0);
	const forbidden = new Progress(
		safeStorage(() => Object.assign(new Shelf(), { getItem: () => 'a', removeItem: refused }))
	);
	expect(forbidden.seen).toEqual(['a']);
	forbidden.keep([]);
	expect(forbidden.seen).toEqual([]);
});

test('one goes on with an unseen lesson, after the last one seen wherever there is one', () => {
	fc.assert(
		fc.property(visits, (slugs) => {
			const seen = [...new Set(slugs)];
			const next = nextUnseen(lessons, seen);
			if (seen.length === lessons.length) expect(next).toBeUndefined();
			else expect(seen).not.toContain(next?.slug);
			const later = lessons.slice(lessons.findIndex(({ slug }) => slug === seen.at(-1)) + 1);
			const unseen = later.filter(({ slug }) => !seen.includes(slug));
			if (unseen.length > 0) expect(next).toBe(unseen[0]);
		})
	);
});
