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
	endFrom,
	goesRound,
	playbackMachine,
	type PlaybackContext,
	type PlaybackEvent
} from '#lib/playback/playback.ts';

const DOING = ['playing', 'scrubbing', 'travelling'] as const;
type Doing = (typeof DOING)[number];
/** Where it stands, whatever is to be played. */
export type Standing = Omit<PlaybackContext, 'section'>;

/** For how long the end of a section stands there before it is played again. */
const LAST_LOOK = 1000;

/** Where the play stops by itself. */
export interface Brake {
	/** The steps; read at each frame. */
	readonly stops: () => Places;
	readonly halt: () => void;
}

/** Where something that plays stands, and what may be asked of it. */
export interface Playback {
	readonly place: Standing;
	readonly is: (state: Doing) => boolean;
	readonly send: (event: PlaybackEvent) => void;
	/** Lets time move the playhead over the steps until the returned function is called. */
	readonly drive: (steps: readonly Timed[], rest: WallMillis, brake: Brake) => () => void;
	readonly stop: () => void;
}

/** Each part by itself: who reads the step is not asked again because the playhead moves within it. */
class Place implements Standing {
	length: StepNumber = $state.raw(stepNumber(0));
	step: StepNumber = $state.raw(stepNumber(0));
	playhead: Playhead = $state.raw(playhead(0));
	goal: Playhead = $state.raw(playhead(0));
	origin: Playhead = $state.raw(playhead(0));
	speed = $state.raw(1);
	still = $state.raw(false);
}

/** The bridge from playback's machine to Svelte. */
export class OwnPlayback implements Playback {
	readonly #clock: Clock;
	readonly #actor: Actor<typeof playbackMachine>;
	readonly #place = new Place();
	#doing = $state.raw<Doing | null>(null);

	constructor(length: StepNumber, clock: Clock) {
		this.#clock = clock;
		this.#actor = createActor(playbackMachine, { input: { length } });
		this.#actor.subscribe((snapshot) => {
			Object.assign(this.#place, snapshot.context);
			this.#doing = DOING.find((state) => snapshot.matches(state)) ?? null;
		});
		this.#actor.start();
	}

	get place(): Standing {
		return this.#place;
	}
	readonly is = (state: Doing): boolean => this.#doing === state;
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
		let looked = 0;
		return this.#clock.frames((now) => {
			const elapsed = wallMillis(Math.max(0, now - last));
			last = now;
			const { context } = this.#actor.getSnapshot();
			const { playhead: at, goal, origin, speed, still } = context;
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
			if (goesRound(context)) {
				looked += elapsed;
				if (looked < LAST_LOOK / speed) return;
				this.send({ type: 'again' });
				[looked, rested, exact] = [0, wallMillis(0), null];
				return;
			}
			const going = advance({ at: exact ?? at, rested }, elapsed, steps, { speed, rest });
			const stop = nextPlace(stops(), stepNumber(Math.floor(at)), stepNumber(Infinity));
			const end = endFrom(at, context);
			if (going.at >= Math.min(stop, end)) {
				this.send({ type: 'advanced', to: playhead(Math.min(stop, end)) });
				if (stop <= end) halt();
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
