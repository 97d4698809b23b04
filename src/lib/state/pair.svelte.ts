import {
	playhead,
	stepNumber,
	type LoopSeconds,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import { stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Level, type Step } from '#lib/model/steps.ts';
import { join, say, type Sentence } from '#lib/narration/phrases.ts';
import type { Lang, Speech } from '#lib/narration/languages.ts';
import type { Clock } from '#lib/playback/clock.ts';
import type { Places } from '#lib/playback/places.ts';
import {
	timeTogether,
	together,
	togetherAt,
	type Beat,
	type Half
} from '#lib/playback/together.ts';
import { shortTitle } from '#lib/trace/titles.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { Pause } from './address.ts';
import { HalfPlayback } from './half-playback.ts';
import { turnPlaces, type MarkerPlace } from './landmarks.ts';
import type { Words } from './picture.svelte.ts';
import { OwnPlayback } from './playback.svelte.ts';
import { Played } from './played.svelte.ts';
import { PlayerState } from './player.svelte.ts';

/** A recording with what is said of it. */
export interface Told {
	readonly trace: Trace;
	readonly words: Words;
}

/**
 * Two recordings on one time axis, with one playhead. Its steps are beats: in each, one of the two goes a step, or both
 * do, or time goes by for both.
 */
export class PairState extends Played {
	readonly halves: readonly [PlayerState, PlayerState];
	/** The one that ends last: at its end both are. */
	readonly lead: Half;
	readonly #traces: readonly [Trace, Trace];
	#level = $state.raw<Level>('story');
	readonly #steps = $derived.by(() => bothSteps(this.#traces, this.#level));
	readonly #beats: readonly Beat[] = $derived.by(() => together(...this.#steps));
	readonly #markers = $derived.by(() =>
		this.#inBoth((half) => half.markers).sort((a, b) => a.step - b.step)
	);
	readonly #turns: Places = $derived.by(() =>
		this.#inBoth(({ trace, steps }) => turnPlaces(trace, steps).map((step) => ({ step })))
			.map(({ step }) => step)
			.sort((a, b) => a - b)
	);

	constructor([a, b]: readonly [Told, Told], clock: Clock) {
		const traces = [a.trace, b.trace] as const;
		const steps = bothSteps(traces, 'story');
		const beats = together(...steps);
		super(new OwnPlayback(stepNumber(beats.length), clock));
		this.#traces = traces;
		const firstEnds = togetherAt(beats, 0, playhead(steps[0].length));
		this.lead = firstEnds === beats.length ? 0 : 1;
		// What the halves stand in is read when they ask.
		// eslint-disable-next-line @typescript-eslint/no-this-alias
		const pair = this;
		const whole = {
			playback: this.playback,
			get beats() {
				return pair.#beats;
			},
			get level() {
				return pair.#level;
			},
			lengthOf: (half: Half) => this.#steps[half].length
		};
		this.halves = [
			new PlayerState(a.trace, a.words, new HalfPlayback(whole, 0)),
			new PlayerState(b.trace, b.words, new HalfPlayback(whole, 1))
		];
	}

	/** Nobody is asked what comes next in one of two: the other may have told it. */
	override get pauses(): readonly Pause[] {
		return super.pauses.filter((where) => where !== 'ask');
	}
	get level(): Level {
		return this.#level;
	}
	protected get timed(): readonly Beat[] {
		return this.#beats;
	}
	/** Of either program. */
	get markers(): readonly MarkerPlace[] {
		return this.#markers;
	}
	/** Of either loop. */
	protected get turns(): Places {
		return this.#turns;
	}
	/** The time at which both stand; who has ended stays at its own. */
	get now(): LoopSeconds {
		return timeTogether(this.#beats, this.playhead);
	}
	/** In the recording that ends last. */
	get position(): Position {
		return this.halves[this.lead].position;
	}
	override get handMade(): number {
		const [a, b] = this.halves;
		return super.handMade + a.handMade + b.handMade;
	}
	/** What is said of each that has gone on in the present beat. */
	get sentence(): Sentence {
		const ways = this.#beats[this.step - 1]?.ways;
		const said = this.halves.flatMap((half, i) => {
			const way = ways?.[i as Half];
			const stands = way !== undefined && Math.ceil(way.from) === Math.ceil(way.to);
			return stands && way.from === way.to
				? []
				: [say`${shortTitle(half.trace)}: ${half.sentence}`];
		});
		return join(said);
	}
	valueText(): string {
		return this.valueAt(this.now);
	}

	readonly tells = (level: Level): boolean => this.halves.every((half) => half.tells(level));
	readonly learn = async (): Promise<void> => {
		await Promise.all(this.halves.map((half) => half.learn()));
	};
	get speech(): Speech {
		return this.halves[this.lead].speech;
	}
	get label(): Say {
		return this.halves[this.lead].label;
	}
	get tongue(): Lang | undefined {
		return this.halves[this.lead].tongue;
	}
	get lang(): Lang | undefined {
		return this.step > 0 ? this.tongue : undefined;
	}
	readonly speak = async (speech: Speech): Promise<void> => {
		await Promise.all(this.halves.map((half) => half.speak(speech)));
	};
	/** Of the program in which a task is chosen, else of the one that ends last. */
	readonly sameTask = (by: 1 | -1): void => {
		const chosen = this.halves.find(({ attention }) => attention.selected !== null);
		(chosen ?? this.halves[this.lead]).sameTask(by);
	};

	/** What has a step in either, with the beat in place of it. */
	#inBoth<Place extends { readonly step: StepNumber }>(
		placesOf: (half: PlayerState) => readonly Place[]
	): Place[] {
		return ([0, 1] as const).flatMap((which) =>
			placesOf(this.halves[which]).map((place) => {
				const at = togetherAt(this.#beats, which, playhead(place.step));
				return { ...place, step: stepNumber(Math.ceil(at)) };
			})
		);
	}
	/** Another level shows the same moment with its own steps, of both. */
	protected changeLevel(level: Level): void {
		const at = this.position;
		// There are words for it by now, so that both change at once.
		for (const half of this.halves) void half.setLevel(level);
		this.#level = level;
		const { steps } = this.halves[this.lead];
		const to = togetherAt(this.#beats, this.lead, playhead(stepReaching(steps, at)));
		this.send({ type: 'steps.replaced', length: stepNumber(this.#beats.length), to });
	}
}

/** The steps of two runs. */
const bothSteps = (
	[a, b]: readonly [Trace, Trace],
	level: Level
): readonly [readonly Step[], readonly Step[]] => [stepsOf(a, level), stepsOf(b, level)];
