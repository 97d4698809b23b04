import { bisector } from 'd3';
import {
	playhead,
	type LineNumber,
	type LoopSeconds,
	type Playhead,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import type { OwnLaneId } from '#lib/model/lane.ts';
import { stepOfMarker } from '#lib/model/places.ts';
import type { Step } from '#lib/model/steps.ts';
import type { Places } from '#lib/playback/places.ts';
import { passesTime, type Timed } from '#lib/playback/pace.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';
import type { Address, Pause } from './address.ts';

const byTime = bisector(({ ended }: Timed) => ended);

/** Half a millisecond: times are written with two decimals, and the recorder's clock drifts by microseconds. */
const NEAR = 0.0005;

/** The first moment at that time; in the middle of a wait or block, where time passes. */
function playheadAt(steps: readonly Timed[], time: LoopSeconds): Playhead {
	if (time <= NEAR) return playhead(0);
	const index = byTime.left(steps, time - NEAR);
	const step = steps[index];
	if (step === undefined) return playhead(steps.length);
	if (!passesTime(step) || step.ended - time < NEAR) return playhead(index + 1);
	const share = (time - step.began) / (step.ended - step.began);
	return playhead(index + Math.min(1, Math.max(0, share)));
}

const stepsWith = (
	trace: Trace,
	steps: readonly Step[],
	wanted: (event: TraceEvent) => boolean
): Places =>
	steps.flatMap(({ number, from, to }) =>
		trace.events.slice(from, to).some(wanted) ? [number] : []
	);

/** The steps in which a turn begins. */
export const turnPlaces = (trace: Trace, steps: readonly Step[]): Places =>
	stepsWith(trace, steps, ({ type }) => type === 'turn.began');

/** The steps that a task, or a thread, has a part in. */
export const lanePlaces = (trace: Trace, steps: readonly Step[], lane: OwnLaneId): Places =>
	stepsWith(
		trace,
		steps,
		(event) =>
			('task' in event && event.task === lane) ||
			('target' in event && event.target === lane) ||
			('worker' in event && event.worker === lane)
	);

/** The steps in which a line of the program runs. */
export const linePlaces = (trace: Trace, steps: readonly Step[], line: LineNumber): Places =>
	stepsWith(trace, steps, (event) => event.type === 'line.ran' && event.line === line);

export interface MarkerPlace {
	readonly slug: string;
	readonly title: string;
	readonly kind: 'marker' | 'ask';
	/** The rehearsal letter of a chapter, as the score shows it; a question has none. */
	readonly letter: string;
	readonly step: StepNumber;
	readonly position: Position;
}

/** The markers that the run came by, in the order in which it did. */
export function markerPlaces(trace: Trace, steps: readonly Step[]): readonly MarkerPlace[] {
	let chapters = 0;
	return trace.markers
		.flatMap((marker) => {
			const { slug, title, kind, position } = marker;
			const step = stepOfMarker(steps, marker);
			return position === null || step === null ? [] : [{ slug, title, kind, position, step }];
		})
		.sort((a, b) => a.position - b.position)
		.map((place) => ({
			...place,
			letter: place.kind === 'ask' ? '' : String.fromCharCode(65 + (chapters++ % 26))
		}));
}

/** The steps at which the play stops by itself. */
export const pauseSteps = (markers: readonly MarkerPlace[], pause: Pause): Places =>
	pause === 'none'
		? []
		: markers.filter(({ kind }) => pause === 'markers' || kind === 'ask').map(({ step }) => step);

/** @param which - In any case: a number from 1, a slug, or the letter that is shown. */
export function findMarker(
	markers: readonly MarkerPlace[],
	which: string
): MarkerPlace | undefined {
	const wanted = which.toLowerCase();
	return /^\d+$/.test(wanted)
		? markers[Number(wanted) - 1]
		: (markers.find(({ slug }) => slug.toLowerCase() === wanted) ??
				markers.find(({ letter }) => letter !== '' && letter.toLowerCase() === wanted));
}

/** A place as an address has it. */
export type Asked = Pick<Address, 'step' | 't' | 'marker'>;

/** Where an address asks to begin, in steps: by number, by time or by marker, the first of these; `null` where it does not say. */
export function askedPlace(
	{ step, t, marker }: Asked,
	markers: readonly MarkerPlace[],
	steps: readonly Timed[]
): number | null {
	if (step !== null) return step;
	if (t !== null) return playheadAt(steps, t);
	return marker === null ? null : (findMarker(markers, marker)?.step ?? null);
}
