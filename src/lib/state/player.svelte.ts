import {
	playhead,
	stepNumber,
	type LineNumber,
	type Playhead,
	type StepNumber
} from '#lib/base/units.ts';
import type { LaneId } from '#lib/model/lane.ts';
import { stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Level } from '#lib/model/steps.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { nextPlace, previousPlace, type Places } from '#lib/playback/places.ts';
import type { PlaybackEvent } from '#lib/playback/playback.ts';
import type { Trace } from '#lib/trace/format.ts';
import type { Address, Pause } from './address.ts';
import { Asking } from './asking.svelte.ts';
import { Attention } from './attention.svelte.ts';
import {
	askedPlace,
	lanePlaces,
	linePlaces,
	markerPlaces,
	pauseSteps,
	turnPlaces,
	type MarkerPlace
} from './landmarks.ts';
import { PictureState, type Words } from './picture.svelte.ts';
import { OwnPlayback } from './playback.svelte.ts';

/** What made a task ready. */
export interface Wake {
	/** The task's. */
	readonly name: string;
	/** It was made then, rather than woken. */
	readonly first: boolean;
	/** When it became ready. */
	readonly step: StepNumber;
	/** When somebody asked. */
	readonly from: StepNumber;
}

/** A player of a recording by itself. */
export const playerOf = (trace: Trace, words: Words, clock: Clock): PlayerState =>
	new PlayerState(trace, words, new OwnPlayback(stepNumber(stepsOf(trace, 'story').length), clock));

/** One recording, where it stands, what it shows there, and all that a person may ask of it. */
export class PlayerState extends PictureState {
	readonly attention = new Attention();
	readonly asking = new Asking(this.trace, this.history, () => this.position);
	#handMade = $state.raw(0);
	#back = $state.raw<StepNumber | null>(null);
	#pause = $state.raw<Pause>('none');
	/** The play has stopped by itself. */
	#halted = $state.raw(false);
	/** The level that was chosen last. */
	#asked: Level | null = null;
	readonly #turns = $derived.by(() => turnPlaces(this.trace, this.steps));
	readonly #markers = $derived.by(() => markerPlaces(this.trace, this.steps));

	get #chapters(): Places {
		return this.#markers.map(({ step }) => step);
	}
	get markers(): readonly MarkerPlace[] {
		return this.#markers;
	}
	/** Where the play stops by itself. */
	get pausesAt(): Pause {
		return this.#pause;
	}
	/** Whether the play has stopped by itself, and nobody has gone on since. */
	get halted(): boolean {
		return this.#halted;
	}
	/** The author's question at the present place. */
	get marked(): MarkerPlace | null {
		return this.#markers.find(({ kind, step }) => kind === 'ask' && step === this.step) ?? null;
	}
	/** That one, where the lesson is to put it by itself: nobody is on the way, and it has not been put before. */
	get due(): MarkerPlace | null {
		if (this.#pause !== 'ask' || this.playing || this.scrubbing || this.travelling) return null;
		return this.marked === null || this.asking.wasPut(this.marked) ? null : this.marked;
	}
	/** Whether a lane is known: while a question stands, those that come later are not. */
	readonly knows = (lane: LaneId): boolean =>
		!this.asking.hides ||
		lane === 'program' ||
		this.loop.tasks.get(lane) !== undefined ||
		this.loop.workers.get(lane) !== undefined;

	protected override get stops(): Places {
		return pauseSteps(this.#markers, this.#pause);
	}
	protected override halt(): void {
		super.halt();
		this.#halted = true;
	}

	/** Grows with every step that a person makes, so that only those are spoken. */
	get handMade(): number {
		return this.#handMade;
	}

	/**
	 * Why the chosen task, or else the one that runs, is awake: the step in which it was made ready.
	 * `null` where that is no earlier step, or nobody is awake.
	 */
	get wake(): Wake | null {
		const { selected } = this.attention;
		const id = selected ?? this.loop.runningTasks.at(-1);
		const task = id === undefined ? undefined : this.loop.tasks.get(id);
		if (task?.cause == null || (task.status !== 'running' && task.status !== 'ready')) return null;
		const step = stepReaching(this.steps, task.cause.at);
		return step >= this.step
			? null
			: {
					name: task.name,
					first: task.steps <= 1 && task.cause.future === null,
					step,
					from: this.step
				};
	}
	/** The step that `toCause` came from, while nobody has gone elsewhere. */
	get back(): StepNumber | null {
		return this.#back;
	}

	readonly #byHand = (event: PlaybackEvent): void => {
		this.#leave();
		this.send(event);
		this.#back = null;
		this.#handMade++;
	};
	#leave(): void {
		this.asking.leave();
		this.#halted = false;
	}

	/** Goes where an address asks, without a word. */
	open(address: Address, still: boolean): void {
		const { level, speed, autoplay, pause } = address;
		this.setStill(still);
		this.setSpeed(speed);
		this.#pause = pause;
		if (level !== this.level) this.changeLevel(level);
		const to = askedPlace(address, this.#markers, this.steps);
		if (to !== null) this.send({ type: 'seek', to: playhead(to) });
		if (autoplay && !still) this.play();
	}

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
	/**
	 * Stands still, and asks: what an author asks there, and what can be asked anywhere.
	 *
	 * @param unasked - The lesson asks by itself.
	 * @throws Error - The questions can't be loaded.
	 */
	readonly ask = async (unasked = false): Promise<void> => {
		await this.asking.load();
		// Somebody may have gone on meanwhile.
		if (unasked && this.due === null) return;
		this.send({ type: 'pause', hold: false });
		this.send({ type: 'seek', to: playhead(this.step) });
		this.asking.ask(this.marked, unasked);
	};
	/** Has done with the question; the play goes on if it stopped for it. */
	readonly goOn = (): void => {
		if (this.#halted) this.play();
		else this.asking.leave();
	};
	/** Plays the way to where the run answers. */
	readonly watch = (): void => {
		const answered = this.asking.question?.question?.answeredAt;
		if (answered !== undefined)
			this.#byHand({ type: 'travel', to: stepReaching(this.steps, answered) });
	};
	readonly play = (): void => {
		this.#leave();
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
	readonly scrubTo = (to: Playhead): void => {
		this.#byHand({ type: 'scrub.moved', to });
	};
	readonly turn = (by: 1 | -1): void => {
		this.#go(this.#turns, by);
	};
	readonly marker = (by: 1 | -1): void => {
		this.#go(this.#chapters, by);
	};
	/** Plays the way to the next marker, at last to the end; while it does: is there at once. */
	readonly travel = (): void => {
		this.#byHand({ type: 'travel', to: nextPlace(this.#chapters, this.step, this.length) });
	};
	/** To the next or previous step of the selected task or thread, else of the task that runs or ran last. */
	readonly sameTask = (by: 1 | -1): void => {
		const task =
			this.attention.selected ?? this.loop.runningTasks.at(-1) ?? this.loop.current?.task;
		if (task === null || task === undefined) this.seek(this.step + by);
		else this.#go(lanePlaces(this.trace, this.steps, task), by);
	};
	/** To where the line runs next, else to where it ran first; stays where it never runs. */
	readonly toLine = (line: LineNumber): void => {
		const places = linePlaces(this.trace, this.steps, line);
		const to = places.find((step) => step > this.step) ?? places[0];
		if (to !== undefined) this.seek(to);
	};
	/** To what made the task ready, from where it runs. */
	readonly toCause = ({ step, from }: Wake): void => {
		this.seek(step);
		this.#back = from;
	};
	/** To where `toCause` came from. */
	readonly toEffect = (): void => {
		if (this.#back !== null) this.seek(this.#back);
	};
	#go(places: Places, by: 1 | -1): void {
		this.seek(
			by === 1 ? nextPlace(places, this.step, this.length) : previousPlace(places, this.step)
		);
	}
}
