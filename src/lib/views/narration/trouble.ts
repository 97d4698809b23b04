import type { PlayerState } from '#lib/state/player.svelte.ts';

/** Why somebody who asked for a question got none; empty where nobody did. */
export function troubleOf({ asking }: PlayerState): string {
	if (asking.failed) return 'Questions could not be loaded.';
	return asking.none ? 'There is nothing to ask here.' : '';
}
