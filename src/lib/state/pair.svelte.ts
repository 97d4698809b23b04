import {
	playhead,
	stepNumber,
	type LoopSeconds,
	type Playhead,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import { stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Level } from '#lib/model/steps.ts';
import { join, plain, say, type Sentence } from '#lib/narration/phrases.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { REST, passesTime } from '#lib/playback/pace.ts';
import { nextPlace, previousPlace, type Places } from '#lib/playback/places.ts';
import type { PlaybackEvent } from '#lib/playback/playback.ts';
import {
	timeTogether,
	together,
	togetherAt,
	type Beat,
	type Half
} from '#lib/playback/together.ts';
import { shortTitle } from '#lib/trace/titles.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { Address, Pause } from './address.ts';
import { HalfPlayback } from './half-playback.ts';
import { askedPlace, pauseSteps, turnPlaces, type MarkerPlace } from './landmarks.ts';
import type { Words } from './picture.svelte.ts';
import { OwnPlayback } from './playback.svelte.ts';
import type { Played } from './played.ts';
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
export class PairState implements Played {
	readonly halves: readonly [PlayerState, PlayerState];
	/** The one that ends last: at its end both are. */
	readonly lead: Half;
	readonly #traces: readonly [Trace, Trace];
	readonly #playback: OwnPlayback;
	#level = $state.raw<Level>('story');
	#handMade = $state.raw(0);
	#pause = $state.raw<Pause>('none');
	/** The level that was chosen last. */
	#asked: Level | null = null;
	readonly #beats: readonly Beat[] = $derived.by(() => {
		const [a, b] = this.#traces;
		return together(stepsOf(a, this.#level), stepsOf(b, this.#level));
	});
	readonly #markers = $derived.by(() =>
		this.#inBoth((half) => half.markers).sort((a, b) => a.step - b.step)
	);
	readonly #turns: Places = $derived.by(() =>
		this.#inBoth(({ trace, steps }) => turnPlaces(trace, steps).map((step) => ({ step })))
			.map(({ step }) => step)
			.sort((a, b) => a - b)
	);

	constructor(runs: readonly [Told, Told], clock: Clock) {
		const [a, b] = runs;
		this.#traces = [a.trace, b.trace];
		const lengths = this.#traces.map((trace) => stepsOf(trace, 'story').length);
		const beats = together(stepsOf(a.trace, 'story'), stepsOf(b.trace, 'story'));
		const firstEnds = togetherAt(beats, 0, playhead(lengths[0] ?? 0));
		this.lead = firstEnds === beats.length ? 0 : 1;
		this.#playback = new OwnPlayback(stepNumber(beats.length), clock);
		// What the halves stand in is read when they ask.
		// eslint-disable-next-line @typescript-eslint/no-this-alias
		const pair = this;
		const whole = {
			playback: this.#playback,
			get beats() {
				return pair.#beats;
			},
			get level() {
				return pair.#level;
			},
			lengthOf: (half: Half) => stepsOf(this.#traces[half], this.#level).length
		};
		this.halves = [
			new PlayerState(a.trace, a.words, new HalfPlayback(whole, 0)),
			new PlayerState(b.trace, b.words, new HalfPlayback(whole, 1))
		];
	}

	get level(): Level {
		return this.#level;
	}
	get length(): StepNumber {
		return this.#playback.place.length;
	}
	get step(): StepNumber {
		return this.#playback.place.step;
	}
	get playhead(): Playhead {
		return this.#playback.place.playhead;
	}
	get speed(): number {
		return this.#playback.place.speed;
	}
	get playing(): boolean {
		return this.#playback.is('playing');
	}
	get scrubbing(): boolean {
		return this.#playback.is('scrubbing');
	}
	get moving(): boolean {
		return this.playing || (!this.scrubbing && this.playhead !== this.#playback.place.goal);
	}
	get midway(): boolean {
		const beat = this.#beats[this.step - 1];
		return beat !== undefined && passesTime(beat) && this.playhead < this.step;
	}
	/** The time at which both stand; who has ended stays at its own. */
	get now(): LoopSeconds {
		return timeTogether(this.#beats, this.playhead);
	}
	/** In the recording that ends last. */
	get position(): Position {
		return this.halves[this.lead].position;
	}
	get markers(): readonly MarkerPlace[] {
		return this.#markers;
	}
	get pausesAt(): Pause {
		return this.#pause;
	}
	readonly pauseAt = (which: Pause): void => {
		this.#pause = which;
	};
	get handMade(): number {
		const [a, b] = this.halves;
		return this.#handMade + a.handMade + b.handMade;
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
		const time = `${this.now.toFixed(2)} seconds`;
		return `Step ${String(this.step)} of ${String(this.length)}. ${time}. ${plain(this.sentence)}`;
	}

	readonly tells = (level: Level): boolean => this.halves.every((half) => half.tells(level));
	readonly learn = async (): Promise<void> => {
		await Promise.all(this.halves.map((half) => half.learn()));
	};
	open(address: Address, still: boolean): void {
		this.setStill(still);
		this.setSpeed(address.speed);
		this.#pause = address.pause;
		if (address.level !== this.#level) this.#change(address.level);
		const to = askedPlace(address, this.#markers, this.#beats);
		if (to !== null) this.send({ type: 'seek', to: playhead(to) });
		if (address.autoplay && !still) this.play();
	}

	readonly send = (event: PlaybackEvent): void => {
		this.#playback.send(event);
	};
	readonly #byHand = (event: PlaybackEvent): void => {
		this.send(event);
		this.#handMade++;
	};
	readonly setSpeed = (speed: number): void => {
		this.send({ type: 'speed.chosen', speed });
	};
	readonly setStill = (still: boolean): void => {
		this.send({ type: 'motion.chosen', still });
	};
	readonly setLevel = async (level: Level): Promise<void> => {
		this.#asked = level;
		if (!this.tells(level)) await this.learn();
		// Somebody may have chosen again meanwhile.
		if (level === this.#asked) this.#change(level);
	};
	readonly play = (): void => {
		this.send({ type: 'play' });
	};
	readonly pause = (): void => {
		this.#byHand({ type: 'pause', hold: this.midway });
	};
	readonly toggle = (): void => {
		if (this.playing) this.pause();
		else this.play();
	};
	readonly next = (): void => {
		this.#byHand({ type: 'next' });
	};
	readonly previous = (): void => {
		this.#byHand({ type: 'previous' });
	};
	/** @param to - In beats; clamped. */
	readonly seek = (to: number): void => {
		this.#byHand({ type: 'seek', to: playhead(to) });
	};
	/** To where a turn of either loop begins. */
	readonly turn = (by: 1 | -1): void => {
		this.#go(this.#turns, by);
	};
	/** To a marker of either program. */
	readonly marker = (by: 1 | -1): void => {
		const places = this.#markers.map(({ step }) => step);
		this.#go(places, by);
	};
	/** Of the program in which a task is chosen, else of the one that ends last. */
	readonly sameTask = (by: 1 | -1): void => {
		const chosen = this.halves.find(({ attention }) => attention.selected !== null);
		(chosen ?? this.halves[this.lead]).sameTask(by);
	};
	readonly drive = (): (() => void) =>
		this.#playback.drive(this.#beats, REST[this.#level], {
			stops: () => pauseSteps(this.#markers, this.#pause),
			halt: () => {
				this.send({ type: 'pause', hold: false });
			}
		});

	[Symbol.dispose](): void {
		this.#playback.stop();
	}

	#go(places: Places, by: 1 | -1): void {
		this.seek(
			by === 1 ? nextPlace(places, this.step, this.length) : previousPlace(places, this.step)
		);
	}
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
	#change(level: Level): void {
		const at = this.position;
		// There are words for it by now, so that both change at once.
		for (const half of this.halves) void half.setLevel(level);
		this.#level = level;
		const { steps } = this.halves[this.lead];
		const to = togetherAt(this.#beats, this.lead, playhead(stepReaching(steps, at)));
		this.send({ type: 'steps.replaced', length: stepNumber(this.#beats.length), to });
	}
}
