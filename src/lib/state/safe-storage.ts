/** Remembers by name; forgets when the page closes where the browser lends no storage. */
export interface SafeStorage {
	read(name: string): string | null;
	write(name: string, value: string): void;
}

/**
 * Storage that never throws: in a sandboxed frame merely reading `localStorage` does, and a full or
 * forbidden one throws at `setItem`.
 *
 * @param open - Returns the browser's storage, or throws.
 */
export function safeStorage(open: () => Storage): SafeStorage {
	const memory = new Map<string, string>();
	let storage: Storage | null = null;
	try {
		storage = open();
	} catch {
		// Memory has to do.
	}
	return {
		read(name) {
			try {
				return storage?.getItem(name) ?? memory.get(name) ?? null;
			} catch {
				return memory.get(name) ?? null;
			}
		},
		write(name, value) {
			memory.set(name, value);
			try {
				storage?.setItem(name, value);
			} catch {
				// Memory has it.
			}
		}
	};
}
