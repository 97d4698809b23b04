import type { Say } from '#lib/labels/label.ts';
import type { Asking } from '#lib/state/asking.svelte.ts';

/** Why somebody who asked for a question got none; empty where nobody did. */
export function troubleOf(asking: Asking, say: Say): string {
	if (asking.failed) return say('Questions could not be loaded.');
	return asking.none ? say('There is nothing to ask here.') : '';
}
