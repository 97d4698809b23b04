import { playhead, stepNumber, type LoopSeconds, type Playhead } from '#lib/base/units.ts';
import { stepsOf } from '#lib/model/steps.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { REST } from '#lib/playback/pace.ts';
import type { PlaybackContext, PlaybackEvent } from '#lib/playback/playback.ts';
import {
	halfAt,
	timeTogether,
	together,
	togetherAt,
	type Beat,
	type Half
} from '#lib/playback/together.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { Words } from './picture.svelte.ts';
import { OwnPlayback, type Playback } from './playback.svelte.ts';
import { PlayerState } from './player.svelte.ts';

/** A recording with what is said of it. */
export interface Told {
	readonly trace: Trace;
	readonly words: Words;
}

/** One of two runs that stand at one time: where both are says where it is, and to move it moves both. */
class HalfPlayback implements Playback {
	readonly #whole: OwnPlayback;
	readonly #beats: readonly Beat[];
	readonly #half: Half;
	readonly #length: number;

	constructor(whole: OwnPlayback, beats: readonly Beat[], half: Half, length: number) {
		this.#whole = whole;
		this.#beats = beats;
		this.#half = half;
		this.#length = length;
	}

	get place(): PlaybackContext {
		const { step, playhead: at, goal, origin, speed, still } = this.#whole.place;
		const mine = (of: Playhead): Playhead => halfAt(this.#beats, this.#half, of);
		return {
			length: stepNumber(this.#length),
			step: stepNumber(Math.ceil(mine(playhead(step)))),
			playhead: mine(at),
			goal: mine(goal),
			origin: mine(origin),
			speed,
			still
		};
	}
	readonly is = (state: 'playing' | 'scrubbing' | 'travelling'): boolean => this.#whole.is(state);
	readonly send = (event: PlaybackEvent): void => {
		if (event.type === 'seek' || event.type === 'scrub.moved' || event.type === 'advanced')
			this.#whole.send({ ...event, to: this.#theirs(event.to) });
		else if (event.type === 'travel')
			this.#whole.send({ ...event, to: stepNumber(Math.ceil(this.#theirs(playhead(event.to)))) });
		else if (event.type !== 'steps.replaced') this.#whole.send(event);
	};
	/** Of two runs the levels are one: what is compared is the story. */
	readonly drive = (): (() => void) => this.#whole.drive(this.#beats, REST.story);
	readonly stop = (): void => {
		this.#whole.stop();
	};

	#theirs(at: Playhead): Playhead {
		return togetherAt(this.#beats, this.#half, playhead(Math.min(Math.max(at, 0), this.#length)));
	}
}

/** Two recordings on one time axis, with one playhead. */
export class PairState {
	readonly halves: readonly [PlayerState, PlayerState];
	readonly #whole: OwnPlayback;
	readonly #beats: readonly Beat[];

	constructor(runs: readonly [Told, Told], clock: Clock) {
		const steps = [stepsOf(runs[0].trace, 'story'), stepsOf(runs[1].trace, 'story')] as const;
		this.#beats = together(...steps);
		this.#whole = new OwnPlayback(stepNumber(this.#beats.length), clock);
		const half = (which: Half): PlayerState => {
			const { trace, words } = runs[which];
			const playback = new HalfPlayback(this.#whole, this.#beats, which, steps[which].length);
			return new PlayerState(trace, words, playback);
		};
		this.halves = [half(0), half(1)];
	}

	/** The one that ends last: at its end both are. */
	get lead(): PlayerState {
		const [a, b] = this.halves;
		return togetherAt(this.#beats, 0, playhead(a.length)) === this.#beats.length ? a : b;
	}
	get step(): number {
		return this.#whole.place.step;
	}
	get length(): number {
		return this.#beats.length;
	}
	get playhead(): Playhead {
		return this.#whole.place.playhead;
	}
	/** @param to - In beats; clamped. */
	readonly seek = (to: number): void => {
		this.#whole.send({ type: 'seek', to: playhead(to) });
	};
	/** The time at which both stand; who has ended stays at its own. */
	get now(): LoopSeconds {
		return timeTogether(this.#beats, this.playhead);
	}
}
