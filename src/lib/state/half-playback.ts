import { playhead, stepNumber, type Playhead } from '#lib/base/units.ts';
import type { Level } from '#lib/model/steps.ts';
import { REST } from '#lib/playback/pace.ts';
import type { PlaybackEvent } from '#lib/playback/playback.ts';
import { halfAt, togetherAt, type Beat, type Half } from '#lib/playback/together.ts';
import type { Playback, Standing } from './playback.svelte.ts';

/** What both halves stand in. */
export interface Whole {
	readonly playback: Playback;
	readonly beats: readonly Beat[];
	readonly level: Level;
	/** How many steps of its own a half has. */
	readonly lengthOf: (half: Half) => number;
}

/** The playback of one of two runs that stand at one time: where both are says where it is, and to move it moves both. */
export class HalfPlayback implements Playback {
	readonly #whole: Whole;
	readonly #half: Half;

	constructor(whole: Whole, half: Half) {
		this.#whole = whole;
		this.#half = half;
	}

	get place(): Standing {
		const { playback, beats } = this.#whole;
		const { step, playhead: at, goal, origin, speed, still } = playback.place;
		const mine = (of: Playhead): Playhead => halfAt(beats, this.#half, of);
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
	readonly is: Playback['is'] = (state) => this.#whole.playback.is(state);
	readonly send = (event: PlaybackEvent): void => {
		const { playback } = this.#whole;
		if (event.type === 'seek' || event.type === 'scrub.moved' || event.type === 'advanced')
			playback.send({ ...event, to: this.#theirs(event.to) });
		else if (event.type === 'travel')
			playback.send({ ...event, to: stepNumber(Math.ceil(this.#theirs(playhead(event.to)))) });
		// Another level is another for both: it is the pair that says so.
		else if (event.type !== 'steps.replaced') playback.send(event);
	};
	readonly drive = (...[, , brake]: Parameters<Playback['drive']>): (() => void) =>
		this.#whole.playback.drive(this.#whole.beats, REST[this.#whole.level], brake);
	readonly stop = (): void => {
		this.#whole.playback.stop();
	};

	get #length(): number {
		return this.#whole.lengthOf(this.#half);
	}
	#theirs(at: Playhead): Playhead {
		const mine = playhead(Math.min(Math.max(at, 0), this.#length));
		return togetherAt(this.#whole.beats, this.#half, mine);
	}
}
