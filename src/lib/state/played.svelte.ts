import {
	playhead,
	type LoopSeconds,
	type Playhead,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import { figure } from '#lib/layout/labels.ts';
import type { Level } from '#lib/model/steps.ts';
import { plain, type Sentence } from '#lib/narration/phrases.ts';
import type { Lang, Speech } from '#lib/narration/languages.ts';
import { REST, passesTime, type Timed } from '#lib/playback/pace.ts';
import { nextPlace, previousPlace, type Places } from '#lib/playback/places.ts';
import type { PlaybackEvent } from '#lib/playback/playback.ts';
import { PAUSES, type Address, type Pause } from './address.ts';
import { askedPlace, pauseSteps, type Asked, type MarkerPlace } from './landmarks.ts';
import type { Playback } from './playback.svelte.ts';

/** What a room's buttons, keys and address move: one recording, or two that stand at one time. */
export abstract class Played {
	/** What moves it; it stands at the start of its story. */
	protected readonly playback: Playback;
	#handMade = $state.raw(0);
	#pause = $state.raw<Pause>('none');
	/** The level that was chosen last. */
	#asked: Level | null = null;
	readonly #stops: Places = $derived.by(() => pauseSteps(this.markers, this.#pause));

	constructor(playback: Playback) {
		this.playback = playback;
	}

	abstract get level(): Level;
	/** What is gone through at the present level: steps, or what two runs do side by side. */
	protected abstract get timed(): readonly Timed[];
	abstract get markers(): readonly MarkerPlace[];
	/** Where turns begin. */
	protected abstract get turns(): Places;
	abstract get position(): Position;
	/** Virtual time at the playhead. */
	abstract get now(): LoopSeconds;
	abstract get sentence(): Sentence;
	/** What a slider's value reads as. */
	abstract valueText(): string;
	/** Says what stands in the picture. */
	abstract get label(): Say;
	/** The language that it is told in, where it is not the page's. */
	abstract get tongue(): Lang | undefined;
	/** Whether it has words for a level; else it has to `learn` them. */
	abstract readonly tells: (level: Level) => boolean;
	abstract readonly learn: () => Promise<void>;
	/** How it is told now. */
	abstract get speech(): Speech;
	/** The language of what is said of the present step, where it is not the page's. */
	abstract get lang(): Lang | undefined;
	/**
	 * Tells it otherwise, once the words for it are there; until then, and where they don't come, all stays as it is.
	 *
	 * @throws Error - They can't be loaded.
	 */
	abstract readonly speak: (speech: Speech) => Promise<void>;
	/** To the next or previous step of the selected task or thread, else of the task that runs or ran last. */
	abstract readonly sameTask: (by: 1 | -1) => void;
	/** Another level shows the same moment with its own steps. */
	protected abstract changeLevel(level: Level): void;

	get length(): StepNumber {
		return this.playback.place.length;
	}
	/** The step that words, lists and the address are about. */
	get step(): StepNumber {
		return this.playback.place.step;
	}
	get playhead(): Playhead {
		return this.playback.place.playhead;
	}
	get speed(): number {
		return this.playback.place.speed;
	}
	get playing(): boolean {
		return this.playback.is('playing');
	}
	get scrubbing(): boolean {
		return this.playback.is('scrubbing');
	}
	/** Whether the picture plays the way to where the words are already. */
	get travelling(): boolean {
		return this.playback.is('travelling');
	}
	/** Whether the picture is still on its way, so that frames are needed. */
	get moving(): boolean {
		return this.playing || (!this.scrubbing && this.playhead !== this.playback.place.goal);
	}
	/** Whether the playhead stands in the middle of a wait, at rest or at play. */
	get midway(): boolean {
		const step = this.timed[this.step - 1];
		return step !== undefined && passesTime(step) && this.playhead < this.step && !this.travelling;
	}
	/** Grows with every step that a person makes, so that only those are spoken. */
	get handMade(): number {
		return this.#handMade;
	}
	/** Where it can stop by itself. */
	get pauses(): readonly Pause[] {
		return PAUSES;
	}
	/** Where the play stops by itself. */
	get pausesAt(): Pause {
		return this.#pause;
	}

	/** Goes where an address asks, without a word. */
	open(address: Address, still: boolean): void {
		const { level, speed, autoplay, pause, end, loop } = address;
		this.setStill(still);
		this.setSpeed(speed);
		this.#pause = pause;
		if (level !== this.level) this.changeLevel(level);
		const placeOf = (asked: Asked): number | null => askedPlace(asked, this.markers, this.timed);
		const from = placeOf(address);
		if (from !== null) this.send({ type: 'seek', to: playhead(from) });
		const to = end === null ? null : placeOf({ ...end, marker: null });
		this.send({
			type: 'section.chosen',
			from: playhead(from ?? 0),
			to: playhead(to ?? Infinity),
			again: loop === 1 ? Infinity : Math.max(0, loop - 1)
		});
		if (autoplay && !still) this.play();
	}

	readonly send = (event: PlaybackEvent): void => {
		this.playback.send(event);
	};
	readonly setSpeed = (speed: number): void => {
		this.send({ type: 'speed.chosen', speed });
	};
	readonly setStill = (still: boolean): void => {
		this.send({ type: 'motion.chosen', still });
	};
	/** Another level shows the same moment with its own steps, once there are words for them. */
	readonly setLevel = async (level: Level): Promise<void> => {
		this.#asked = level;
		if (!this.tells(level)) await this.learn();
		// Somebody may have chosen again meanwhile.
		if (level === this.#asked) this.changeLevel(level);
	};
	readonly pauseAt = (which: Pause): void => {
		this.#pause = which;
	};
	readonly play = (): void => {
		this.leave();
		this.send({ type: 'play' });
	};
	readonly pause = (): void => {
		this.byHand({ type: 'pause', hold: this.midway });
	};
	readonly toggle = (): void => {
		if (this.playing) this.pause();
		else this.play();
	};
	readonly next = (): void => {
		this.byHand({ type: 'next' });
	};
	readonly previous = (): void => {
		this.byHand({ type: 'previous' });
	};
	/** @param to - In steps; clamped. */
	readonly seek = (to: number): void => {
		this.byHand({ type: 'seek', to: playhead(to) });
	};
	/** To where a turn of the loop begins. */
	readonly turn = (by: 1 | -1): void => {
		this.go(this.turns, by);
	};
	readonly marker = (by: 1 | -1): void => {
		this.go(this.chapters, by);
	};

	/** Lets time move the playhead until the returned function is called. */
	readonly drive = (): (() => void) =>
		this.playback.drive(this.timed, REST[this.level], {
			stops: () => this.#stops,
			halt: () => {
				this.halt();
			}
		});

	[Symbol.dispose](): void {
		this.playback.stop();
	}

	protected valueAt(now: LoopSeconds): string {
		return this.label('Step {n} of {of}. {seconds} seconds. {sentence}', {
			n: this.step,
			of: this.length,
			seconds: figure(now, this.label),
			sentence: plain(this.sentence)
		});
	}
	protected get chapters(): Places {
		return this.markers.map(({ step }) => step);
	}
	protected byHand(event: PlaybackEvent): void {
		this.leave();
		this.send(event);
		this.#handMade++;
	}
	protected go(places: Places, by: 1 | -1): void {
		this.seek(
			by === 1 ? nextPlace(places, this.step, this.length) : previousPlace(places, this.step)
		);
	}
	/** Somebody goes elsewhere: what was offered at the present place is over. */
	protected leave(): void {
		// Here nothing is.
	}
	/** The play has come to a place at which it stops by itself. */
	protected halt(): void {
		this.send({ type: 'pause', hold: false });
	}
}
