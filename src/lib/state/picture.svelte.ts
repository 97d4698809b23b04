import {
	loopSeconds,
	stepNumber,
	type LineNumber,
	type LoopSeconds,
	type Position
} from '#lib/base/units.ts';
import type { LoopContext } from '#lib/model/context.ts';
import { History } from '#lib/model/history.ts';
import { lanes, type Lanes } from '#lib/model/lanes.ts';
import type { LoopSnapshot } from '#lib/model/loop.ts';
import { positionOf } from '#lib/model/places.ts';
import { narrator } from '#lib/narration/narrator.ts';
import { plain, type Sentence } from '#lib/narration/phrases.ts';
import type { Clock } from '#lib/playback/clock.ts';
import { passesTime } from '#lib/playback/pace.ts';
import type { Trace } from '#lib/trace/format.ts';
import { PlaceState } from './place.svelte.ts';

/** The two pictures that the present one lies between. */
export interface Between {
	readonly from: LoopContext;
	readonly to: LoopContext;
	/** 0 is `from`, 1 is `to`. */
	readonly progress: number;
	/** Virtual time passes on the way: everything drifts evenly. */
	readonly drifting: boolean;
}

/** What a recording shows where it stands: the loop, the line, the words. */
export class PictureState extends PlaceState {
	readonly #history: History;
	// Not shown: a memory of what is the same for ever.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #recent = new Map<Position, LoopSnapshot>();
	readonly #narrator = $derived.by(() => narrator(this.trace, this.steps, this.#history));
	readonly #lanes = $derived.by(() => lanes(this.trace));

	constructor(trace: Trace, clock: Clock) {
		super(trace, clock);
		this.#history = new History(trace.events);
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
		const step = this.present;
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
		const step = this.steps[k];
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
		return this.sentenceAt(this.step);
	}
	/** What is said of a step of the present level. */
	sentenceAt(step: number): Sentence {
		if (step > 0) return this.#narrator(stepNumber(step));
		const { scenario, source } = this.trace;
		const text = scenario?.blurb ?? `The program ${source.name} has not begun.`;
		return [{ kind: 'words', text }];
	}
	/** The loop as a step of the present level leaves it. */
	loopAt(step: number): LoopContext {
		return this.#at(step);
	}
	/** What the timeline draws. */
	get lanes(): Lanes {
		return this.#lanes;
	}
	/** What a slider's value reads as. */
	valueText(): string {
		const time = `${this.loop.now.toFixed(2)} seconds`;
		return `Step ${String(this.step)} of ${String(this.length)}. ${time}. ${plain(this.sentence)}`;
	}

	#at(step: number): LoopContext {
		const number = stepNumber(Math.min(step, this.steps.length));
		return this.#snapshot(positionOf(this.steps, number)).context;
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
}
