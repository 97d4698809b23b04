import type { Segment } from '#lib/model/lanes.ts';
import { barKind, type BarKind } from './score-bars.ts';

/** What a share of a crowd does; `rest` is over, or has not begun, and is left blank. */
export type Share = BarKind | 'cancelled' | 'failed' | 'rest';

/** The order within one step of a life, from below: what still waits lies under what has begun. */
const ORDER: readonly Share[] = [
	'ready',
	'other',
	'timer',
	'running',
	'blocked',
	'failed',
	'cancelled',
	'rest'
];

const shareOf = (segment: Segment): Share =>
	barKind(segment) ??
	(segment.kind === 'failed' || segment.kind === 'cancelled' ? segment.kind : 'rest');

/**
 * Slots are ordered by how far a life has come.
 *
 * @param life - How many segments the task's life had before it.
 */
export const slotOf = (segment: Segment, life: number): number =>
	1 + life * ORDER.length + ORDER.indexOf(shareOf(segment));

/** What a task does that is in a slot. */
export const shareIn = (slot: number): Share => ORDER[(slot - 1) % ORDER.length] ?? 'rest';
