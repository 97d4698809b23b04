import { bisector } from 'd3';
import { loopSeconds, playhead, type LoopSeconds, type Playhead } from '#lib/base/units.ts';
import { passesTime, type Timed } from './pace.ts';

/** The way that one run goes in a beat; it stands where it has nothing to do, or has ended. */
export interface Way {
	readonly from: Playhead;
	readonly to: Playhead;
}

/** What two runs do side by side: a step of either or of both, or a stretch of time that goes by for both. */
export interface Beat extends Timed {
	readonly ways: readonly [Way, Way];
}

export type Half = 0 | 1;

/** Less than this is the drift of the recorder's clock. */
const NEAR = 0.0005;

/**
 * Two runs on one time axis. What each does in one instant stands beside what the other does, first beside first; time
 * goes by for both at once, so a wait is cut wherever the other run has something to do meanwhile.
 */
export function together(a: readonly Timed[], b: readonly Timed[]): readonly Beat[] {
	const runs = [a, b] as const;
	const moments = momentsOf([...a, ...b]);
	const at: [number, number] = [0, 0];
	const beats: Beat[] = [];
	const put = (began: LoopSeconds, ended: LoopSeconds, to: readonly [number, number]): void => {
		const way = (half: Half): Way => ({ from: playhead(at[half]), to: playhead(to[half]) });
		beats.push({ began, ended, ways: [way(0), way(1)] });
		[at[0], at[1]] = to;
	};
	for (const [i, time] of moments.entries()) {
		const ends = runs.map((steps, half) => endOfInstant(steps, at[half] ?? 0));
		const [end0 = 0, end1 = 0] = ends;
		while (at[0] < end0 || at[1] < end1)
			put(time, time, [
				Math.max(at[0], Math.min(at[0] + 1, end0)),
				Math.max(at[1], Math.min(at[1] + 1, end1))
			]);
		const next = moments[i + 1];
		if (next !== undefined) put(time, next, [reached(a, at[0], next), reached(b, at[1], next)]);
	}
	return beats;
}

/** When anything begins or ends, in order. */
function momentsOf(steps: readonly Timed[]): readonly LoopSeconds[] {
	const times = steps.flatMap(({ began, ended }) => [began, ended]).sort((a, b) => a - b);
	const moments: LoopSeconds[] = [];
	for (const time of times) if (time - (moments.at(-1) ?? -1) > NEAR) moments.push(time);
	return moments;
}

/** Past the steps that take no time; where it stands while one that does is under way. */
function endOfInstant(steps: readonly Timed[], from: number): number {
	let end = from;
	if (!Number.isInteger(from)) return from;
	for (let step = steps[end]; step !== undefined && !passesTime(step); step = steps[++end]);
	return end;
}

/** How far the step under way has got at a time: it is over at its own end, whatever has drifted. */
function reached(steps: readonly Timed[], from: number, time: LoopSeconds): number {
	const index = Math.floor(from);
	const step = steps[index];
	if (step === undefined) return from;
	if (step.ended - time <= NEAR) return index + 1;
	return Math.max(from, index + (time - step.began) / (step.ended - step.began));
}

/** Where one run stands when both together stand at a place. */
export function halfAt(beats: readonly Beat[], half: Half, at: Playhead): Playhead {
	const beat = beats[Math.max(0, Math.ceil(at) - 1)];
	if (beat === undefined) return playhead(0);
	const { from, to } = beat.ways[half];
	const share = at === 0 ? 0 : at - Math.ceil(at) + 1;
	return playhead(share === 1 ? to : from + (to - from) * share);
}

/** Where both together stand first when one run is at a place. */
export function togetherAt(beats: readonly Beat[], half: Half, at: Playhead): Playhead {
	if (at <= 0) return playhead(0);
	const index = bisector(({ ways }: Beat) => ways[half].to).left(beats, at);
	const way = beats[index]?.ways[half];
	if (way === undefined) return playhead(beats.length);
	return playhead(index + (at - way.from) / (way.to - way.from));
}

/** The time at a place. */
export function timeTogether(beats: readonly Beat[], at: Playhead): LoopSeconds {
	const beat = beats[Math.max(0, Math.ceil(at) - 1)];
	if (beat === undefined || at === 0) return loopSeconds(0);
	return loopSeconds(beat.began + (beat.ended - beat.began) * (at - Math.ceil(at) + 1));
}
