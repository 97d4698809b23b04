import { onMount } from 'svelte';
import { progress } from '#lib/state/progress.ts';

/** What somebody has seen, once the page lives: it is built without anybody's progress. */
export function seenLessons(): { readonly current: readonly string[] } {
	let alive = $state(false);
	onMount(() => {
		alive = true;
	});
	return {
		get current() {
			return alive ? progress.seen : [];
		}
	};
}
