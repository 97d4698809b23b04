import type { Asking } from '#lib/state/asking.svelte.ts';

/** Why somebody who asked for a question got none; empty where nobody did. */
export function troubleOf(asking: Asking): string {
	if (asking.failed) return 'Questions could not be loaded.';
	return asking.none ? 'There is nothing to ask here.' : '';
}
