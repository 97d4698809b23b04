import type { Label, Say } from '#lib/labels/label.ts';
import { pixels, type Pixels, type Position } from '#lib/base/units.ts';
import type { CrowdRow } from './score-rows.ts';
import { shareIn, slotOf, type Share } from './score-slots.ts';

/** How many of a crowd are in one state. */
export interface Tally {
	readonly key: number;
	readonly share: Share;
	readonly text: string;
	readonly y: Pixels;
}

const WORDS = {
	ready: '{n} ready',
	running: '{n} runs',
	blocked: '{n} runs',
	timer: '{n} wait for time',
	other: '{n} wait',
	cancelled: '{n} cancelled',
	failed: '{n} failed',
	rest: '{n} done'
} as const satisfies Readonly<Record<Share, Label>>;
/** A share that is lower than a line of text is not written down, nor one that is all there is. */
const LINE = 17;

/** The shares of a band at a position, from its top to its bottom. */
export function tallyAt(
	{ lanes, top, height }: CrowdRow,
	at: Position,
	say: Say
): readonly Tally[] {
	const counts = new Map<number, number>();
	for (const { segments } of lanes) {
		const life = segments.findLastIndex(({ from }) => from <= at);
		const segment = segments[life];
		if (segment === undefined) continue;
		const slot = slotOf(segment, life);
		counts.set(slot, (counts.get(slot) ?? 0) + 1);
	}
	let above = top;
	return [...counts]
		.sort(([a], [b]) => b - a)
		.flatMap(([slot, count]): readonly Tally[] => {
			const tall = (height * count) / lanes.length;
			const y = pixels(above + tall / 2);
			above = pixels(above + tall);
			const share = shareIn(slot);
			if (tall < LINE || count === lanes.length) return [];
			return [{ key: slot, share, y, text: say(WORDS[share], { n: count }) }];
		});
}
