/**
 * Takes a trace of one version to the next: returns a new object and leaves the old one as it was.
 * It is never edited once released, and one old file is its test.
 */
export type Upgrader = (old: unknown) => unknown;

/** `upgraders[n - 1]` takes version n to n + 1. Empty as long as there is one version. */
export const upgraders: readonly Upgrader[] = [];

/** @param version - The version of `json`, from 1 to the newest. */
export function upgrade(json: unknown, version: number, table: readonly Upgrader[]): unknown {
	return table.slice(version - 1).reduce((trace, next) => next(trace), json);
}
