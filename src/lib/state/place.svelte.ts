import { createSubscriber } from 'svelte/reactivity';
import { createActor, type Actor } from 'xstate';
import {
	playhead,
	stepNumber,
	wallMillis,
	type Playhead,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import { positionOf, stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Level, type Step } from '#lib/model/steps.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { nextPlace, type Places } from '#lib/playback/places.ts';
import { REST, advance, passesTime, settle, travelSpeed } from '#lib/playback/pace.ts';
import {
	playbackMachine,
	type PlaybackContext,
	type PlaybackEvent
} from '#lib/playback/playback.ts';
import type { Trace } from '#lib/trace/format.ts';

/** Where a recording stands, in the steps of the present level: the bridge from playback's machine to Svelte. */
export class PlaceState {
	readonly trace: Trace;
	readonly #clock: Clock;
	readonly #actor: Actor<typeof playbackMachine>;
	readonly #subscribe: () => void;
	#level = $state.raw<Level>('story');
	readonly #steps = $derived.by(() => stepsOf(this.trace, this.#level));

	constructor(trace: Trace, clock: Clock) {
		this.trace = trace;
		this.#clock = clock;
		const length = stepNumber(stepsOf(trace, 'story').length);
		this.#actor = createActor(playbackMachine, { input: { length } }).start();
		this.#subscribe = createSubscriber((update) => {
			const subscription = this.#actor.subscribe(update);
			return () => {
				subscription.unsubscribe();
			};
		});
	}

	get #place(): PlaybackContext {
		this.#subscribe();
		return this.#actor.getSnapshot().context;
	}

	get level(): Level {
		return this.#level;
	}
	get steps(): readonly Step[] {
		return this.#steps;
	}
	get length(): StepNumber {
		return this.#place.length;
	}
	/** The step that words, lists and the address are about. */
	get step(): StepNumber {
		return this.#place.step;
	}
	get playhead(): Playhead {
		return this.#place.playhead;
	}
	get speed(): number {
		return this.#place.speed;
	}
	get playing(): boolean {
		this.#subscribe();
		return this.#actor.getSnapshot().matches('playing');
	}
	get scrubbing(): boolean {
		this.#subscribe();
		return this.#actor.getSnapshot().matches('scrubbing');
	}
	/** Whether the picture plays the way to where the words are already. */
	get travelling(): boolean {
		this.#subscribe();
		return this.#actor.getSnapshot().matches('travelling');
	}
	/** Whether the picture is still on its way, so that frames are needed. */
	get moving(): boolean {
		return this.playing || (!this.scrubbing && this.playhead !== this.#place.goal);
	}
	/** Whether the playhead stands in the middle of a wait, at rest or at play. */
	get midway(): boolean {
		const step = this.present;
		return step !== undefined && passesTime(step) && this.playhead < this.step && !this.travelling;
	}

	get position(): Position {
		return positionOf(this.#steps, this.step);
	}
	/** The present step; none before the first. */
	get present(): Step | undefined {
		return this.#steps[this.step - 1];
	}

	readonly send = (event: PlaybackEvent): void => {
		this.#actor.send(event);
	};
	readonly setSpeed = (speed: number): void => {
		this.send({ type: 'speed.chosen', speed });
	};
	readonly setStill = (still: boolean): void => {
		this.send({ type: 'motion.chosen', still });
	};
	/** Another level shows the same moment with its own steps. */
	protected changeLevel(level: Level): void {
		const at = this.position;
		this.#level = level;
		const to = playhead(stepReaching(this.#steps, at));
		this.send({ type: 'steps.replaced', length: stepNumber(this.#steps.length), to });
	}

	/** The steps at which the play stops by itself. */
	protected get stops(): Places {
		return [];
	}
	protected halt(): void {
		this.send({ type: 'pause', hold: false });
	}

	/** Lets time move the playhead until the returned function is called. */
	readonly drive = (): (() => void) => {
		let last = this.#clock.now();
		// Whoever asks to play has read what stands there.
		let rested = wallMillis(Infinity);
		let exact: Playhead | null = null;
		return this.#clock.frames((now) => {
			const elapsed = wallMillis(Math.max(0, now - last));
			last = now;
			const { playhead: at, goal, origin, speed, still } = this.#actor.getSnapshot().context;
			if (this.travelling) {
				const way = this.#steps.slice(Math.floor(origin), goal);
				const pace = { speed: travelSpeed(way, speed), rest: wallMillis(0) };
				const to = Math.min(goal, advance({ at, rested }, elapsed, this.#steps, pace).at);
				this.send({ type: 'advanced', to: playhead(to) });
				return;
			}
			if (!this.playing) {
				this.send({ type: 'advanced', to: settle(at, goal, elapsed) });
				return;
			}
			const pace = { speed, rest: REST[this.#level] };
			const going = advance({ at: exact ?? at, rested }, elapsed, this.#steps, pace);
			const stop = nextPlace(this.stops, stepNumber(Math.floor(at)), this.length);
			if (going.at >= stop) {
				this.send({ type: 'advanced', to: playhead(stop) });
				this.halt();
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

	[Symbol.dispose](): void {
		this.#actor.stop();
	}
}
