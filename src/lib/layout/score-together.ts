import { pixels, type Pixels, type Playhead } from '#lib/base/units.ts';
import type { Step } from '#lib/model/steps.ts';
import { passesIn } from './score-playhead.ts';
import { playheadIn, type ScoreView } from './score-view.ts';

/** One of two runs, and where it stands. */
export interface Standing {
	readonly view: ScoreView;
	readonly steps: readonly Step[];
	readonly at: Playhead;
}

/** Along the axis of two scores. */
export interface Reached {
	/** The one playhead's place: as far as the one that has come further. */
	readonly playhead: Pixels;
	/** Up to where each score is in ink. */
	readonly ink: readonly [Pixels, Pixels];
}

/**
 * How far two runs on one axis have come. Both stand at one time, but in an instant one may still have to do what lies
 * before the playhead: that stays in pencil. Who waits, or has ended, has nothing there.
 */
export function reachedIn([a, b]: readonly [Standing, Standing]): Reached {
	const own = ({ view, steps, at }: Standing): number => playheadIn(view, steps, at);
	const playhead = pixels(Math.max(own(a), own(b)));
	const ink = (half: Standing): Pixels => {
		const step = half.steps[Math.floor(half.at)];
		const acts = step !== undefined && !passesIn(half.view.axis, step);
		return acts ? pixels(own(half)) : playhead;
	};
	return { playhead, ink: [ink(a), ink(b)] };
}
