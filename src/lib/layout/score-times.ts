import type { LoopSeconds, Pixels } from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import type { Lanes } from '#lib/model/lanes.ts';
import { figure, secondsText } from './labels.ts';
import { round } from './round.ts';
import type { Rest, ScoreAxis } from './score-axis.ts';

/** A bracket over what happens at one time. */
export interface Instant {
	readonly time: LoopSeconds;
	readonly x: Pixels;
	readonly width: Pixels;
	readonly text: string;
}

/** Seconds are read off a line under a wait. */
export interface Ruler {
	readonly x: Pixels;
	readonly width: Pixels;
	readonly ticks: readonly { readonly x: Pixels; readonly text: string }[];
}

/** Room that the words under a bracket need, by the character. */
const BRACKET_CHAR = 6.4;

/** A bracket over each instant in which callbacks run, with as many words as it has room for. */
export function instantsOf({ instants }: Lanes, axis: ScoreAxis, say: Say): readonly Instant[] {
	return instants.flatMap(({ time, from, to, callbacks }) => {
		// The wait that ends in this instant has its own figure.
		const wait = axis.rests.findLast((rest) => rest.at <= from && axis.x(to) > rest.x + rest.width);
		const start = Math.max(axis.x(from), wait === undefined ? 0 : wait.x + wait.width);
		const x = round(start + 8);
		const width = round(axis.x(to) - start - 16);
		if (callbacks === 0 || width < 20) return [];
		const figures = secondsText(time, say);
		const texts = [
			say('{time}, one instant: {n} callbacks, no time passes', { time: figures, n: callbacks }),
			say('{time}, one instant', { time: figures }),
			figures
		];
		const text = texts.find(({ length }) => length * BRACKET_CHAR + 30 < width) ?? '';
		return [{ time, x, width, text }];
	});
}

/** Narrower waits have their length written, and nothing else. */
const TICKED = 84;
/** From one figure to the next, at least. */
const APART = 90;

/** Figures stand under waits only; under a broken wait, and one that has no room for any, there are none. */
export function rulersOf(
	{ at, x, width, began, ended, broken }: Rest,
	axis: ScoreAxis,
	say: Say
): readonly Ruler[] {
	if (broken || width < TICKED) return [];
	const length = ended - began;
	const step = [0.05, 0.1, 0.25, 0.5, 1, 2, 5].find((each) => (each / length) * width >= APART);
	if (step === undefined) return [];
	const first = Math.floor(began / step + 1.02) * step;
	const count = Math.max(0, Math.ceil((ended - first) / step - 0.02));
	const ticks = Array.from({ length: count }, (_, i) => {
		const time = first + i * step;
		return { x: round(axis.x(at + (time - began) / length)), text: figure(time, say) };
	});
	return count === 0 ? [] : [{ x: round(x), width: round(width), ticks }];
}
