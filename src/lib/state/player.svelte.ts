import {
	playhead,
	stepNumber,
	type LineNumber,
	type Playhead,
	type StepNumber
} from '#lib/base/units.ts';
import type { LaneId } from '#lib/model/lane.ts';
import { stepReaching } from '#lib/model/places.ts';
import { stepsOf } from '#lib/model/steps.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { nextPlace, type Places } from '#lib/playback/places.ts';
import type { PlaybackEvent } from '#lib/playback/playback.ts';
import type { HandleId, Trace } from '#lib/trace/format.ts';
import { isTask, isWorker } from '#lib/trace/ids.ts';
import { Asking } from './asking.svelte.ts';
import { Attention } from './attention.svelte.ts';
import { lanePlaces, linePlaces, markerPlaces, turnPlaces, type MarkerPlace } from './landmarks.ts';
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
	readonly asking = new Asking(this.trace, this.history, {
		position: () => this.position,
		vocabulary: () => this.vocabulary
	});
	#back = $state.raw<StepNumber | null>(null);
	/** The play has stopped by itself. */
	#halted = $state.raw(false);
	readonly #turns = $derived.by(() => turnPlaces(this.trace, this.steps));
	readonly #markers = $derived.by(() => markerPlaces(this.trace, this.steps));

	get markers(): readonly MarkerPlace[] {
		return this.#markers;
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
		if (this.pausesAt !== 'ask' || this.playing || this.scrubbing || this.travelling) return null;
		return this.marked === null || this.asking.wasPut(this.marked) ? null : this.marked;
	}
	/** Whether a lane is known: while a question stands, those that come later are not. */
	readonly knows = (lane: LaneId): boolean =>
		!this.asking.hides ||
		lane === 'program' ||
		this.loop.tasks.get(lane) !== undefined ||
		this.loop.workers.get(lane) !== undefined;

	protected get turns(): Places {
		return this.#turns;
	}
	protected override halt(): void {
		super.halt();
		this.#halted = true;
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

	protected override byHand(event: PlaybackEvent): void {
		super.byHand(event);
		this.#back = null;
	}
	protected override leave(): void {
		this.asking.leave();
		this.#halted = false;
	}

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
	/** Somebody's token is pressed, wherever it is drawn: it answers the question that stands, else it is followed. */
	readonly choose = (id: LaneId | HandleId): void => {
		const answer = this.asking.answerOf(id);
		if (answer !== undefined) this.asking.choose(answer);
		else if (isTask(id) || isWorker(id)) this.attention.select(id);
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
			this.byHand({ type: 'travel', to: stepReaching(this.steps, answered) });
	};
	/** A drag along the timeline: play waits until it is over, and Escape goes back to where it began. */
	readonly scrub = (how: 'began' | 'ended' | 'cancelled'): void => {
		this.byHand({ type: `scrub.${how}` });
	};
	readonly scrubTo = (to: Playhead): void => {
		this.byHand({ type: 'scrub.moved', to });
	};
	/** Plays the way to the next marker, at last to the end; while it does: is there at once. */
	readonly travel = (): void => {
		this.byHand({ type: 'travel', to: nextPlace(this.chapters, this.step, this.length) });
	};
	readonly sameTask = (by: 1 | -1): void => {
		const task =
			this.attention.selected ?? this.loop.runningTasks.at(-1) ?? this.loop.current?.task;
		if (task === null || task === undefined) this.seek(this.step + by);
		else this.go(lanePlaces(this.trace, this.steps, task), by);
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
}
