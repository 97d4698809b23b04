import { createSubscriber } from 'svelte/reactivity';
import { createActor, type Actor } from 'xstate';
import {
	playhead,
	stepNumber,
	wallMillis,
	type Playhead,
	type StepNumber,
	type WallMillis
} from '#lib/base/units.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { advance, settle, travelSpeed, type Timed } from '#lib/playback/pace.ts';
import { nextPlace, type Places } from '#lib/playback/places.ts';
import {
	playbackMachine,
	type PlaybackContext,
	type PlaybackEvent
} from '#lib/playback/playback.ts';

/** Where the play stops by itself. */
export interface Brake {
	/** The steps; read at each frame. */
	readonly stops: () => Places;
	readonly halt: () => void;
}

/** Where something that plays stands, and what may be asked of it. */
export interface Playback {
	readonly place: PlaybackContext;
	readonly is: (state: 'playing' | 'scrubbing' | 'travelling') => boolean;
	readonly send: (event: PlaybackEvent) => void;
	/** Lets time move the playhead over the steps until the returned function is called. */
	readonly drive: (steps: readonly Timed[], rest: WallMillis, brake: Brake) => () => void;
	readonly stop: () => void;
}

/** The bridge from playback's machine to Svelte. */
export class OwnPlayback implements Playback {
	readonly #clock: Clock;
	readonly #actor: Actor<typeof playbackMachine>;
	readonly #subscribe: () => void;

	constructor(length: StepNumber, clock: Clock) {
		this.#clock = clock;
		this.#actor = createActor(playbackMachine, { input: { length } }).start();
		this.#subscribe = createSubscriber((update) => {
			const subscription = this.#actor.subscribe(update);
			return () => {
				subscription.unsubscribe();
			};
		});
	}

	get place(): PlaybackContext {
		this.#subscribe();
		return this.#actor.getSnapshot().context;
	}
	readonly is = (state: 'playing' | 'scrubbing' | 'travelling'): boolean => {
		this.#subscribe();
		return this.#actor.getSnapshot().matches(state);
	};
	readonly send = (event: PlaybackEvent): void => {
		this.#actor.send(event);
	};
	readonly stop = (): void => {
		this.#actor.stop();
	};

	readonly drive = (
		steps: readonly Timed[],
		rest: WallMillis,
		{ stops, halt }: Brake
	): (() => void) => {
		let last = this.#clock.now();
		// Whoever asks to play has read what stands there.
		let rested = wallMillis(Infinity);
		let exact: Playhead | null = null;
		return this.#clock.frames((now) => {
			const elapsed = wallMillis(Math.max(0, now - last));
			last = now;
			const { playhead: at, goal, origin, speed, still } = this.#actor.getSnapshot().context;
			if (this.is('travelling')) {
				const way = steps.slice(Math.floor(origin), goal);
				const pace = { speed: travelSpeed(way, speed), rest: wallMillis(0) };
				const to = Math.min(goal, advance({ at, rested }, elapsed, steps, pace).at);
				this.send({ type: 'advanced', to: playhead(to) });
				return;
			}
			if (!this.is('playing')) {
				this.send({ type: 'advanced', to: settle(at, goal, elapsed) });
				return;
			}
			const going = advance({ at: exact ?? at, rested }, elapsed, steps, { speed, rest });
			const stop = nextPlace(stops(), stepNumber(Math.floor(at)), stepNumber(steps.length));
			if (going.at >= stop) {
				this.send({ type: 'advanced', to: playhead(stop) });
				halt();
				return;
			}
			({ rested } = going);
			if (!still) {
				this.send({ type: 'advanced', to: going.at });
				return;
			}
			// Without motion the picture stands for as long as the step would have taken, then cuts.
			exact = going.at;
			if (Math.floor(exact) > at) this.send({ type: 'advanced', to: playhead(Math.floor(exact)) });
		});
	};
}
