/** What only somebody needs who comes near the score with a pointer or the focus; loaded then. */
export { arrowNear, laneAt } from '#lib/layout/score-near.ts';
export { markAt } from '#lib/layout/score-mark.ts';
export { default as Card } from './ScoreCard.svelte';
export { default as Zoom } from './ScoreZoom.svelte';
