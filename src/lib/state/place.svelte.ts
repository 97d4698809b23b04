import { playhead, stepNumber, type Position } from '#lib/base/units.ts';
import { positionOf, stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Level, type Step } from '#lib/model/steps.ts';
import type { Trace } from '#lib/trace/format.ts';
import { Played } from './played.svelte.ts';
import type { Playback } from './playback.svelte.ts';

/** Where a recording stands, in the steps of the present level. */
export abstract class PlaceState extends Played {
	readonly trace: Trace;
	#level = $state.raw<Level>('story');
	readonly #steps = $derived.by(() => stepsOf(this.trace, this.#level));

	constructor(trace: Trace, playback: Playback) {
		super(playback);
		this.trace = trace;
	}

	get level(): Level {
		return this.#level;
	}
	get steps(): readonly Step[] {
		return this.#steps;
	}
	protected get timed(): readonly Step[] {
		return this.#steps;
	}
	get position(): Position {
		return positionOf(this.#steps, this.step);
	}
	/** The present step; none before the first. */
	get present(): Step | undefined {
		return this.#steps[this.step - 1];
	}

	protected changeLevel(level: Level): void {
		const at = this.position;
		this.#level = level;
		const to = playhead(stepReaching(this.#steps, at));
		this.send({ type: 'steps.replaced', length: stepNumber(this.#steps.length), to });
	}
}
