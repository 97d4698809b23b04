import {
	playhead,
	stepNumber,
	type Playhead,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import { positionOf, stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Level, type Step } from '#lib/model/steps.ts';
import { REST, passesTime } from '#lib/playback/pace.ts';
import type { Places } from '#lib/playback/places.ts';
import type { PlaybackContext, PlaybackEvent } from '#lib/playback/playback.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { Playback } from './playback.svelte.ts';

/** Where a recording stands, in the steps of the present level. */
export class PlaceState {
	readonly trace: Trace;
	readonly #playback: Playback;
	#level = $state.raw<Level>('story');
	readonly #steps = $derived.by(() => stepsOf(this.trace, this.#level));

	/** @param playback - What moves it; it stands at the start of its story. */
	constructor(trace: Trace, playback: Playback) {
		this.trace = trace;
		this.#playback = playback;
	}

	get #place(): PlaybackContext {
		return this.#playback.place;
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
		return this.#playback.is('playing');
	}
	get scrubbing(): boolean {
		return this.#playback.is('scrubbing');
	}
	/** Whether the picture plays the way to where the words are already. */
	get travelling(): boolean {
		return this.#playback.is('travelling');
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
		this.#playback.send(event);
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
	readonly drive = (): (() => void) =>
		this.#playback.drive(this.#steps, REST[this.#level], {
			stops: () => this.stops,
			halt: () => {
				this.halt();
			}
		});

	[Symbol.dispose](): void {
		this.#playback.stop();
	}
}
