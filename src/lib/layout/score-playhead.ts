import { bisector } from 'd3';
import { pixels, playhead, type Pixels, type Playhead } from '#lib/base/units.ts';
import type { Step } from '#lib/model/steps.ts';
import type { Rest, ScoreAxis } from './score-axis.ts';

/** A share of a step, and where along the axis the playhead is then. */
type Knot = readonly [share: number, x: number];

/** The share of a waiting step in which the playhead comes to the wait, and again that in which it leaves it. */
const ENDS = 0.04;
/** As near as this to the end of a step, a pointer means the end. */
const SNAP = 6;

/** Of steps that end as near to each other as this, a pointer means the last. */
const TIE = 0.5;

const restFrom = bisector(({ at }: Rest) => at);

/** Whether time passes in a step, as it is drawn. */
export function passesIn({ rests }: ScoreAxis, { from, to }: Step): boolean {
	const rest = rests[restFrom.left(rests, from)];
	return rest !== undefined && rest.at < to;
}

/** The wait that a step is; `null` where no time passes in it, or in several stretches. */
function waitIn({ rests }: ScoreAxis, { from, to }: Step): Rest | null {
	const first = restFrom.left(rests, from);
	const [rest, next] = [rests[first], rests[first + 1]];
	if (rest === undefined || rest.at >= to) return null;
	return next === undefined || next.at >= to ? rest : null;
}

/** The playhead's way through a step. In a wait it goes with the clock, so that it stands over its own time. */
function wayOf(axis: ScoreAxis, step: Step, wait: Rest | null): readonly Knot[] {
	const way = (share: number, x: number): Knot => [share, x];
	const [start, end] = [way(0, axis.x(step.from)), way(1, axis.x(step.to))];
	if (wait === null) return [start, end];
	const xAt = (share: number): number => {
		const time = step.began + (step.ended - step.began) * share;
		const within = (time - wait.began) / (wait.ended - wait.began);
		return axis.x(wait.at + Math.max(0, Math.min(1, within)));
	};
	const stops = wait.stops.flatMap(({ time, x, width }): Knot[] => {
		const share = (time - step.began) / (step.ended - step.began);
		return share > ENDS && share < 1 - ENDS ? [way(share, x), way(share, x + width)] : [];
	});
	return [start, way(ENDS, xAt(ENDS)), ...stops, way(1 - ENDS, xAt(1 - ENDS)), end];
}

/** On the lines from knot to knot. @param by - Which of their two numbers is given; the other one is sought. */
function along(knots: readonly Knot[], by: 0 | 1, value: number): number {
	const index = knots.findIndex((knot, i) => i > 0 && value <= knot[by]);
	const [a, b] = [knots[index - 1], knots[index]];
	const sought = by === 0 ? 1 : 0;
	if (a === undefined || b === undefined) return knots.at(-1)?.[sought] ?? 0;
	const way = b[by] - a[by];
	return a[sought] + (way === 0 ? 1 : (value - a[by]) / way) * (b[sought] - a[sought]);
}

/** The playhead's x. */
export function playheadX(axis: ScoreAxis, steps: readonly Step[], at: Playhead): Pixels {
	const whole = Math.floor(at);
	const step = steps[whole];
	if (step === undefined || whole === at) return axis.x(steps[whole - 1]?.to ?? 0);
	return pixels(along(wayOf(axis, step, waitIn(axis, step)), 0, at - whole));
}

/** Where the playhead goes for an x: into a wait, else to the nearest end of a step. */
export function playheadAtX(axis: ScoreAxis, steps: readonly Step[], x: number): Playhead {
	const endOf = (step: number): number => axis.x(steps[step - 1]?.to ?? 0);
	/** The last step that has ended there. */
	const endedBy = (place: number): number => {
		let [low, high] = [0, steps.length];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (endOf(middle) <= place + TIE) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	const ended = endedBy(x);
	const step = steps[ended];
	if (step === undefined) return playhead(ended);
	const next = endOf(ended + 1);
	const [before, after] = [x - endOf(ended), next - x];
	const wait = waitIn(axis, step);
	if (wait !== null && before > SNAP && after > SNAP)
		return playhead(ended + along(wayOf(axis, step, wait), 1, x));
	return playhead(after < before ? endedBy(next) : ended);
}
