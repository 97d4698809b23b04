import Markers from './ScoreMarkers.svelte';
import Names from './ScoreNames.svelte';
import Words from './ScoreWords.svelte';

/** What only a full score has: names, letters and words. A room whose score is a strip need not ship it. */
export const full = { Markers, Names, Words };
export type Full = typeof full;
