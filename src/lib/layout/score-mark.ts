import type { LaneId, Lanes } from '#lib/model/lanes.ts';
import { secondsText } from './labels.ts';
import type { ScoreBar } from './score-bars.ts';
import type { ScoreLayout } from './score.ts';

const DOES: Readonly<Record<ScoreBar['kind'], string>> = {
	ready: 'is ready, and waits for its turn',
	running: 'runs',
	blocked: 'runs, in a call that holds the thread',
	timer: 'waits for a time',
	other: 'waits for something else'
};

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/**
 * What a mark of the score stands for, in plain words: the sign under a pointer.
 *
 * @param x - Along the axis.
 * @returns Empty where there is nothing but paper.
 */
export function markAt(layout: ScoreLayout, { lanes }: Lanes, x: number, y: number): string {
	const { rows, loop, rests, instants, bars, ends, lates } = layout;
	const nameOf = (id: LaneId): string =>
		lanes.find((lane) => lane.id === id)?.name || 'the program';
	if (y > rows.bottom + 8) {
		const instant = instants.find((each) => within(x, each.x, each.x + each.width));
		return instant === undefined ? '' : `All of this happens at ${secondsText(instant.time)}.`;
	}
	if (y < rows.loop + 18) {
		const beat = loop.beats.find((each) => within(x, each.x - 7, each.x + 7));
		if (beat !== undefined && y > rows.loop - 12)
			return beat.task === null
				? 'Diamond: a callback of the loop’s own.'
				: `Dot: the loop lets ${nameOf(beat.task)} run.`;
		const rest = rests.find((each) => within(x, each.x, each.x + each.width));
		if (rest?.held === true) return 'A call holds the loop: nothing else can happen.';
		return rest === undefined ? '' : 'The loop sleeps: nobody is ready.';
	}
	const here = (mark: { readonly y: number }): boolean => Math.abs(y - mark.y) <= rows.half + 4;
	const end = ends.find((each) => here(each) && within(x, each.x - 2, each.x + 12));
	if (end !== undefined) return `The end: ${nameOf(end.lane)} ${WAYS[end.how]}.`;
	const late = lates.find((each) => here(each) && within(x, each.x - 4, each.end));
	if (late !== undefined) return `${nameOf(late.late.task)} is late: its timer is due.`;
	const bar = bars.find((each) => here(each) && within(x, each.x, each.x + each.width));
	return bar === undefined ? '' : `${nameOf(bar.lane)} ${DOES[bar.kind]}.`;
}

const WAYS = { finished: 'is done', failed: 'failed', cancelled: 'was cancelled' } as const;
