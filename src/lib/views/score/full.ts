/** What only a full score has: names, letters and words. A room whose score is a strip need not ship it. */
export { default as Markers } from './ScoreMarkers.svelte';
export { default as Names } from './ScoreNames.svelte';
export { default as Words } from './ScoreWords.svelte';
