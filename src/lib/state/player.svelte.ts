import { playhead } from '#lib/base/units.ts';
import { nextPlace, previousPlace, type Places } from '#lib/playback/places.ts';
import type { PlaybackEvent } from '#lib/playback/playback.ts';
import type { TaskId } from '#lib/trace/format.ts';
import type { Address } from './address.ts';
import {
	findMarker,
	markerPlaces,
	playheadAt,
	taskPlaces,
	turnPlaces,
	type MarkerPlace
} from './landmarks.ts';
import { PictureState } from './picture.svelte.ts';

/** One recording, where it stands, what it shows there, and all that a person may ask of it. */
export class PlayerState extends PictureState {
	#selected = $state.raw<TaskId | null>(null);
	#handMade = $state.raw(0);
	readonly #turns = $derived.by(() => turnPlaces(this.trace, this.steps));
	readonly #markers = $derived.by(() => markerPlaces(this.trace, this.steps));

	get markers(): readonly MarkerPlace[] {
		return this.#markers;
	}
	/** The task that `.` and `,` follow; `null`: whichever runs. */
	get selected(): TaskId | null {
		return this.#selected;
	}
	/** Grows with every step that a person makes, so that only those are spoken. */
	get handMade(): number {
		return this.#handMade;
	}

	readonly #byHand = (event: PlaybackEvent): void => {
		this.send(event);
		this.#handMade++;
	};

	/** Goes where an address asks, without a word; the last of step, time and marker that makes sense counts. */
	open({ step, t, marker, level, speed, autoplay }: Address, still: boolean): void {
		this.setStill(still);
		this.setSpeed(speed);
		if (level !== this.level) this.setLevel(level);
		const named = marker === null ? null : (findMarker(this.#markers, marker)?.step ?? null);
		const to = step ?? (t === null ? named : playheadAt(this.steps, t));
		if (to !== null) this.send({ type: 'seek', to: playhead(to) });
		if (autoplay && !still) this.play();
	}

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
	/** @param to - Clamped to the recording. */
	readonly seek = (to: number): void => {
		this.#byHand({ type: 'seek', to: playhead(to) });
	};
	/** A drag along the timeline: play waits until it is over, and Escape goes back to where it began. */
	readonly scrub = (how: 'began' | 'ended' | 'cancelled'): void => {
		this.#byHand({ type: `scrub.${how}` });
	};
	readonly scrubTo = (step: number): void => {
		this.#byHand({ type: 'scrub.moved', to: playhead(step) });
	};
	readonly turn = (by: 1 | -1): void => {
		this.#go(this.#turns, by);
	};
	readonly marker = (by: 1 | -1): void => {
		this.#go(
			this.#markers.map(({ step }) => step),
			by
		);
	};
	/** To the next or previous step of the selected task, else of the one that runs or ran last. */
	readonly sameTask = (by: 1 | -1): void => {
		const task = this.#selected ?? this.loop.runningTasks.at(-1) ?? this.loop.current?.task;
		if (task === null || task === undefined) this.seek(this.step + by);
		else this.#go(taskPlaces(this.trace, this.steps, task), by);
	};
	readonly select = (task: TaskId | null): void => {
		this.#selected = this.#selected === task ? null : task;
	};
	#go(places: Places, by: 1 | -1): void {
		this.seek(
			by === 1 ? nextPlace(places, this.step, this.length) : previousPlace(places, this.step)
		);
	}
}
