/** What only a recording needs in which a call holds the thread; loaded with such a one. */
export { default as Lates } from './ScoreLates.svelte';
export { default as Words } from './ScoreHeldWords.svelte';
