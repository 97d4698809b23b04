import { inEnglish, type Label, type Say } from '#lib/labels/label.ts';
import type { LaneId, Lanes } from '#lib/model/lanes.ts';
import { secondsText } from './labels.ts';
import type { ScoreBar } from './score-bars.ts';
import type { ScoreLayout } from './score.ts';

const DOES = {
	ready: '{who} is ready, and waits for its turn.',
	running: '{who} runs.',
	blocked: '{who} runs, in a call that holds the thread.',
	timer: '{who} waits for a time.',
	other: '{who} waits for something else.'
} as const satisfies Readonly<Record<ScoreBar['kind'], Label>>;

const ENDS = {
	finished: 'The end: {who} is done.',
	failed: 'The end: {who} failed.',
	cancelled: 'The end: {who} was cancelled.'
} as const;

const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;

/**
 * What a mark of the score stands for, in plain words: the sign under a pointer.
 *
 * @param x - Along the axis.
 * @returns Empty where there is nothing but paper.
 */
export function markAt(
	layout: ScoreLayout,
	{ lanes }: Lanes,
	x: number,
	y: number,
	say: Say = inEnglish
): string {
	const { rows, loop, rests, instants, bars, ends, lates } = layout;
	const nameOf = (id: LaneId): string =>
		lanes.find((lane) => lane.id === id)?.name || say('the program');
	if (y > rows.bottom + 8) {
		const instant = instants.find((each) => within(x, each.x, each.x + each.width));
		return instant === undefined
			? ''
			: say('All of this happens at {time}.', { time: secondsText(instant.time, say) });
	}
	if (y < rows.loop + 18) {
		const beat = loop.beats.find((each) => within(x, each.x - 7, each.x + 7));
		if (beat !== undefined && y > rows.loop - 12)
			return beat.task === null
				? say('Diamond: a callback of the loop’s own.')
				: say('Dot: the loop lets {who} run.', { who: nameOf(beat.task) });
		const rest = rests.find((each) => within(x, each.x, each.x + each.width));
		if (rest?.held === true) return say('A call holds the loop: nothing else can happen.');
		return rest === undefined ? '' : say('The loop sleeps: nobody is ready.');
	}
	const here = (mark: { readonly y: number }): boolean => Math.abs(y - mark.y) <= rows.half + 4;
	const end = ends.find((each) => here(each) && within(x, each.x - 2, each.x + 12));
	if (end !== undefined) return say(ENDS[end.how], { who: nameOf(end.lane) });
	const late = lates.find((each) => here(each) && within(x, each.x - 4, each.end));
	if (late !== undefined)
		return say('{who} is late: its timer is due.', { who: nameOf(late.late.task) });
	const bar = bars.find((each) => here(each) && within(x, each.x, each.x + each.width));
	return bar === undefined ? '' : say(DOES[bar.kind], { who: nameOf(bar.lane) });
}
