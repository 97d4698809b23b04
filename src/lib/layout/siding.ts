import { path } from 'd3';
import { pixels, type Pixels } from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import type { Cut } from './cut.ts';
import { LABEL } from './note.ts';
import { landmarks, pointAt } from './track.ts';

/** The middle of the rows in which finished tasks stand. */
export const sidingX = ({ siding }: Cut): Pixels =>
	pixels(siding.from.x + (siding.pitch * (siding.perRow - 1)) / 2);

/** The way off the track for a task that returns, from the left bend down to its siding, as SVG path data. */
export function sidingPath(cut: Cut): string {
	const { x, y } = pointAt(cut.track, landmarks(cut.track).bend);
	const end = sidingX(cut);
	const pen = path();
	pen.moveTo(x, y + 4);
	pen.bezierCurveTo(x, y + 78, end, y + 50, end, cut.siding.from.y - 40);
	return pen.toString();
}

/** What is said there while nothing has ended, and where it ends on the right. */
export function emptySiding(cut: Cut, say: Say): { readonly text: string; readonly end: Pixels } {
	const text = say(cut.name === 'wide' ? 'done: none yet' : 'none yet');
	return { text, end: pixels(sidingX(cut) + (text.length * LABEL) / 2) };
}
