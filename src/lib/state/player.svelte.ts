import { createSubscriber } from 'svelte/reactivity';
import { createActor, type Actor } from 'xstate';
import {
	loopSeconds,
	playhead,
	stepNumber,
	wallMillis,
	type LineNumber,
	type LoopSeconds,
	type Playhead,
	type Position,
	type StepNumber
} from '#lib/base/units.ts';
import type { LoopContext } from '#lib/model/context.ts';
import { History } from '#lib/model/history.ts';
import { lanes, type Lanes } from '#lib/model/lanes.ts';
import type { LoopSnapshot } from '#lib/model/loop.ts';
import { stepsOf, type Level, type Step } from '#lib/model/steps.ts';
import { narrator } from '#lib/narration/narrator.ts';
import { plain, type Sentence } from '#lib/narration/phrases.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { advance, passesTime, settle } from '#lib/playback/pace.ts';
import { nextPlace, previousPlace, type Places } from '#lib/playback/places.ts';
import {
	playbackMachine,
	type PlaybackContext,
	type PlaybackEvent
} from '#lib/playback/playback.ts';
import type { TaskId, Trace } from '#lib/trace/format.ts';
import type { Address } from './address.ts';
import {
	findMarker,
	markerPlaces,
	playheadAt,
	positionOf,
	stepAt,
	taskPlaces,
	turnPlaces,
	type MarkerPlace
} from './landmarks.ts';

/** The two pictures that the present one lies between. */
export interface Between {
	readonly from: LoopContext;
	readonly to: LoopContext;
	/** 0 is `from`, 1 is `to`. */
	readonly progress: number;
	/** Virtual time passes on the way: everything drifts evenly. */
	readonly drifting: boolean;
}

/** One recording, where it stands, and what it shows there. */
export class PlayerState {
	readonly trace: Trace;
	readonly #clock: Clock;
	readonly #history: History;
	readonly #actor: Actor<typeof playbackMachine>;
	readonly #subscribe: () => void;
	// Not shown: a memory of what is the same for ever.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #recent = new Map<Position, LoopSnapshot>();
	#level = $state.raw<Level>('story');
	#selected = $state.raw<TaskId | null>(null);
	#handMade = $state.raw(0);
	readonly #steps = $derived.by(() => stepsOf(this.trace, this.#level));
	readonly #turns = $derived.by(() => turnPlaces(this.trace, this.#steps));
	readonly #markers = $derived.by(() => markerPlaces(this.trace, this.#steps));

	readonly #narrator = $derived.by(() => narrator(this.trace, this.#steps, this.#history));
	readonly #lanes = $derived.by(() => lanes(this.trace));

	constructor(trace: Trace, clock: Clock) {
		this.trace = trace;
		this.#clock = clock;
		this.#history = new History(trace.events);
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
	/** Whether the picture is still on its way, so that frames are needed. */
	get moving(): boolean {
		return this.playing || (!this.scrubbing && this.playhead !== this.#place.goal);
	}
	/** Whether the playhead stands in the middle of a wait, at rest or at play. */
	get midway(): boolean {
		const step = this.#steps[this.step - 1];
		return step !== undefined && passesTime(step) && this.playhead < this.step;
	}

	get position(): Position {
		return positionOf(this.#steps, this.step);
	}
	/** The loop as it stands at the present step. */
	get loop(): LoopContext {
		return this.#snapshot(this.position).context;
	}
	/** The loop as the present step found it. */
	get before(): LoopContext {
		return this.#at(Math.max(0, this.step - 1));
	}
	/** What the loop is doing there; `outside`: no loop turns. */
	get phase(): LoopSnapshot['value'] {
		return this.#snapshot(this.position).value;
	}
	/** The call that holds the thread in the present step, such as `time.sleep(2)`, and how much of it is over. */
	get held(): { readonly call: string; readonly share: number } | null {
		const step = this.#steps[this.step - 1];
		if (step === undefined || !passesTime(step)) return null;
		const began = this.trace.events
			.slice(step.from, step.to)
			.find(({ type }) => type === 'block.began');
		if (began?.type !== 'block.began') return null;
		return { call: began.call, share: this.midway ? this.between.progress : 1 };
	}
	get between(): Between {
		// At rest the picture is the end of a step, so that its trail stays until the next.
		const k = Math.max(0, Math.ceil(this.playhead) - 1);
		const step = this.#steps[k];
		return {
			from: this.#at(k),
			to: this.#at(Math.ceil(this.playhead)),
			progress: this.playhead === 0 ? 1 : this.playhead - k,
			drifting: step !== undefined && passesTime(step)
		};
	}
	/** Virtual time at the playhead. */
	get now(): LoopSeconds {
		const { from, to, progress, drifting } = this.between;
		if (!drifting) return this.loop.now;
		return loopSeconds(from.now + (to.now - from.now) * progress);
	}
	/** The line that runs at the present step; `null` before the first, while everybody waits, and at the end. */
	get currentLine(): LineNumber | null {
		const { current, running, ended } = this.loop;
		const outside = this.phase === 'outside' || this.phase === 'blocked';
		return current === null || ended !== null || (running === null && !outside)
			? null
			: current.line;
	}
	/** The line that the run broke at, once it has. */
	get failedLine(): LineNumber | null {
		const { how, line } = this.trace.ended;
		const broke = how === 'raised' || how === 'syntax-error';
		return broke && this.loop.ended !== null ? line : null;
	}
	get sentence(): Sentence {
		if (this.step > 0) return this.#narrator(this.step);
		const { scenario, source } = this.trace;
		const text = scenario?.blurb ?? `The program ${source.name} has not begun.`;
		return [{ kind: 'words', text }];
	}
	/** What the timeline draws. */
	get lanes(): Lanes {
		return this.#lanes;
	}
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

	/** What a slider's value reads as. */
	valueText(): string {
		const time = `${this.loop.now.toFixed(2)} seconds`;
		return `Step ${String(this.step)} of ${String(this.length)}. ${time}. ${plain(this.sentence)}`;
	}

	readonly send = (event: PlaybackEvent): void => {
		this.#actor.send(event);
	};
	readonly #byHand = (event: PlaybackEvent): void => {
		this.#actor.send(event);
		this.#handMade++;
	};

	/** Goes where an address asks, without a word; the last of step, time and marker that makes sense counts. */
	open({ step, t, marker, level, speed, autoplay }: Address, still: boolean): void {
		this.setStill(still);
		this.setSpeed(speed);
		if (level !== this.#level) this.setLevel(level);
		const named = marker === null ? null : (findMarker(this.#markers, marker)?.step ?? null);
		const to = step ?? (t === null ? named : playheadAt(this.#steps, t));
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
		else this.#go(taskPlaces(this.trace, this.#steps, task), by);
	};
	readonly select = (task: TaskId | null): void => {
		this.#selected = this.#selected === task ? null : task;
	};
	readonly setSpeed = (speed: number): void => {
		this.send({ type: 'speed.chosen', speed });
	};
	readonly setStill = (still: boolean): void => {
		this.send({ type: 'motion.chosen', still });
	};
	/** Another level shows the same moment with its own steps. */
	readonly setLevel = (level: Level): void => {
		const at = this.position;
		this.#level = level;
		const to = playhead(stepAt(this.#steps, at));
		this.send({ type: 'steps.replaced', length: stepNumber(this.#steps.length), to });
	};

	/** Lets time move the playhead until the returned function is called. */
	readonly drive = (): (() => void) => {
		let last = this.#clock.now();
		let exact: Playhead | null = null;
		return this.#clock.frames((now) => {
			const elapsed = wallMillis(Math.max(0, now - last));
			last = now;
			const { playhead: at, goal, speed, still } = this.#actor.getSnapshot().context;
			if (!this.#actor.getSnapshot().matches('playing')) {
				this.send({ type: 'advanced', to: settle(at, goal, elapsed) });
			} else if (still) {
				// Without motion the picture stands for as long as the step would have taken, then cuts.
				exact = advance(exact ?? at, elapsed, this.#steps, speed);
				if (Math.floor(exact) > at)
					this.send({ type: 'advanced', to: playhead(Math.floor(exact)) });
			} else {
				this.send({ type: 'advanced', to: advance(at, elapsed, this.#steps, speed) });
			}
		});
	};

	[Symbol.dispose](): void {
		this.#actor.stop();
	}

	#at(step: number): LoopContext {
		const number = stepNumber(Math.min(step, this.#steps.length));
		return this.#snapshot(positionOf(this.#steps, number)).context;
	}

	/** Frames ask for the same two positions again and again. */
	#snapshot(at: Position): LoopSnapshot {
		const known = this.#recent.get(at);
		if (known !== undefined) return known;
		if (this.#recent.size >= 256) this.#recent.clear();
		const snapshot = this.#history.at(at);
		this.#recent.set(at, snapshot);
		return snapshot;
	}

	#go(places: Places, by: 1 | -1): void {
		this.seek(
			by === 1 ? nextPlace(places, this.step, this.length) : previousPlace(places, this.step)
		);
	}
}
