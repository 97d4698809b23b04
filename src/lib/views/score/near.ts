/** What only somebody needs who comes near the score with a pointer or the focus; loaded then. */
import { laneAt } from '#lib/layout/score-near.ts';
import type { OwnLaneId } from '#lib/model/lane.ts';
import type { Surface } from './pointer.svelte.ts';

export { arrowNear } from '#lib/layout/score-near.ts';
export { markAt } from '#lib/layout/score-mark.ts';
export { default as Card } from './ScoreCard.svelte';
export { default as Zoom } from './ScoreZoom.svelte';

/** Whose lane a pointer is on, where that answers the question which stands. A strip's are too close to be meant. */
export function answerAt(
	{ player, strip, viewport }: Pick<Surface, 'player' | 'strip' | 'viewport'>,
	y: number
): OwnLaneId | null {
	const lane = strip() ? null : laneAt(viewport.rows, y);
	return lane !== null && player.asking.answerOf(lane) !== undefined ? lane : null;
}
