/** What only crowds need; loaded with the first of them. */
export { laneInBand, nameX } from '#lib/layout/score-band-lane.ts';
export { layoutBand } from '#lib/layout/score-band.ts';
export { default as Bands } from './ScoreBands.svelte';
export { default as Box } from './ScoreBox.svelte';
export { default as List } from './ScoreList.svelte';
export { default as Names } from './ScoreCrowd.svelte';
export { default as Tally } from './ScoreTally.svelte';
