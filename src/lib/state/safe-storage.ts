/** Remembers by name; forgets when the page closes where the browser lends no storage. */
export interface SafeStorage {
	read(name: string): string | null;
	write(name: string, value: string): void;
	forget(name: string): void;
}

/**
 * Storage that never throws: in a sandboxed frame merely reading `localStorage` does, and a full or
 * forbidden one throws at `setItem`.
 *
 * @param open - Returns the browser's storage, or throws.
 */
export function safeStorage(open: () => Storage): SafeStorage {
	/** What the browser would not take; it is newer than what lies there. `null`: forgotten. */
	const memory = new Map<string, string | null>();
	const tried = <Value>(touch: (storage: Storage) => Value, otherwise: () => Value): Value => {
		try {
			return touch(open());
		} catch {
			return otherwise();
		}
	};
	return {
		read(name) {
			const kept = memory.get(name);
			return kept === undefined
				? tried(
						(storage) => storage.getItem(name),
						() => null
					)
				: kept;
		},
		write(name, value) {
			tried(
				(storage) => {
					storage.setItem(name, value);
					memory.delete(name);
				},
				() => {
					memory.set(name, value);
				}
			);
		},
		forget(name) {
			tried(
				(storage) => {
					storage.removeItem(name);
					memory.delete(name);
				},
				() => {
					memory.set(name, null);
				}
			);
		}
	};
}
