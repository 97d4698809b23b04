import {
	loopSeconds,
	position,
	stepNumber,
	type LineNumber,
	type LoopSeconds,
	type Playhead,
	type Position
} from '#lib/base/units.ts';
import { sayer, type Say } from '#lib/labels/label.ts';
import type { LoopContext } from '#lib/model/context.ts';
import { History } from '#lib/model/history.ts';
import { lanes, type Lanes } from '#lib/model/lanes.ts';
import type { LoopSnapshot } from '#lib/model/loop.ts';
import { Phases, type Phase } from '#lib/model/phase.ts';
import { positionOf } from '#lib/model/places.ts';
import type { Level, Step } from '#lib/model/steps.ts';
import type { narrator, Narrator } from '#lib/narration/narrator.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import { isForeign, isOwn, OWN_SPEECH, type Lang, type Speech } from '#lib/narration/languages.ts';
import type { vocabularyFor } from '#lib/narration/vocabularies.ts';
import type { Vocabulary } from '#lib/narration/vocabulary.ts';
import { passesTime } from '#lib/playback/pace.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';
import { PlaceState } from './place.svelte.ts';
import type { Playback } from './playback.svelte.ts';

/** The two pictures that the present one lies between. */
export interface Between {
	readonly from: LoopContext;
	readonly to: LoopContext;
	/** 0 is `from`, 1 is `to`. */
	readonly progress: number;
	/**
	 * A step in which no time passes moves, and that is all. One in which time passes first leads up to it, then
	 * drifts evenly with the clock, and at last lands.
	 */
	readonly part: 'moves' | 'leads' | 'drifts' | 'lands';
}

/** The call that holds the thread. */
export interface Held {
	/** Such as `time.sleep(2)`. */
	readonly call: string;
	/** How much of it is over, 0 to 1. */
	readonly share: number;
	/** The virtual seconds that it has held the thread. */
	readonly seconds: number;
}

/** The shares of a step in which time passes that are left for what happens before and after. */
const LEAD = 0.15;
const LANDING = 0.2;

/** Just before the event of the step in which time passes. */
function passageIn(events: readonly TraceEvent[], { from, to, began }: Step): Position {
	let before = began;
	for (let index: number = from; index < to; index++) {
		const at = events[index]?.at ?? before;
		if (passesTime({ began: before, ended: at })) return position(index);
		before = at;
	}
	return position(from);
}

/** How a recording is told, with the words for it. */
interface Spoken {
	readonly speech: Speech;
	readonly vocabulary: Vocabulary | null;
}
const OWN: Spoken = { speech: OWN_SPEECH, vocabulary: null };

/** What is said of a recording: of each step of its story, told beforehand; or by a narrator, of every level. */
export type Words = readonly Sentence[] | typeof narrator;

/** What a recording shows where it stands: the loop, the line, the words. */
export abstract class PictureState extends PlaceState {
	protected readonly history: History;
	// Not shown: a memory of what is the same for ever.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #recent = new Map<Position, LoopSnapshot>();
	/** Empty where a narrator came instead. */
	readonly #told: readonly Sentence[];
	#narrate = $state.raw<typeof narrator | null>(null);
	#spoken = $state.raw<Spoken>(OWN);
	/** The speech that was chosen last. */
	#asked: Speech | null = null;
	readonly #narrator = $derived.by(
		(): Narrator =>
			this.#narrate?.(this.trace, this.steps, this.history, this.vocabulary?.narration) ??
			((number) => this.#told[number - 1] ?? [])
	);
	readonly #label = $derived.by(() => sayer(this.vocabulary?.labels ?? null));
	readonly #phases = $derived.by(() => new Phases(this.trace));
	readonly #lanes = $derived.by(() => lanes(this.trace));

	constructor(trace: Trace, words: Words, playback: Playback) {
		super(trace, playback);
		[this.#told, this.#narrate] = typeof words === 'function' ? [[], words] : [words, null];
		this.history = new History(trace.events);
	}

	/** Whether it has words for a level; else it has to `learn` them. */
	readonly tells = (level: Level): boolean => level === 'story' || this.#narrate !== null;
	/** @throws Error - The narrator can't be loaded. */
	readonly learn = async (): Promise<void> => {
		await this.#learn();
	};
	async #learn(): Promise<typeof vocabularyFor> {
		const { narrator: made, vocabularyFor } = await import('#lib/narration/telling.ts');
		this.#narrate = made;
		return vocabularyFor;
	}
	get speech(): Speech {
		return this.#spoken.speech;
	}
	/** All the words that it is told in; `null`: those that panels have by themselves. */
	get vocabulary(): Vocabulary | null {
		return this.#spoken.vocabulary;
	}
	/** Says what stands in the picture. */
	get label(): Say {
		return this.#label;
	}
	readonly speak = async (speech: Speech): Promise<void> => {
		this.#asked = speech;
		const vocabulary = isOwn(speech) ? null : await (await this.#learn())(speech);
		// Somebody may have chosen again meanwhile.
		if (speech === this.#asked) this.#spoken = { speech, vocabulary };
	};
	/** The language that it is told in, where it is not the page's. */
	get tongue(): Lang | undefined {
		const { lang } = this.speech;
		return isForeign(lang) ? lang : undefined;
	}
	get lang(): Lang | undefined {
		return this.langAt(this.step);
	}
	/** The language of what is said of a step; before the first, the scenario's author speaks, where there is one. */
	langAt(step: number): Lang | undefined {
		return step > 0 || this.trace.scenario?.blurb === undefined ? this.tongue : undefined;
	}

	/** The loop as it stands at the present step. */
	get loop(): LoopContext {
		return this.#snapshot(this.position).context;
	}
	/** The loop as the present step found it. */
	get before(): LoopContext {
		return this.#at(Math.max(0, this.step - 1));
	}
	/** Which part of a turn the present step shows. */
	get phase(): Phase {
		const { present } = this;
		return present === undefined ? 0 : this.#phases.of(present, this.#value);
	}
	/** The call that holds the thread in the present step. */
	get held(): Held | null {
		const step = this.present;
		if (step === undefined || !passesTime(step)) return null;
		const began = this.trace.events
			.slice(step.from, step.to)
			.find(({ type }) => type === 'block.began');
		if (began?.type !== 'block.began') return null;
		const share = Math.min(1, Math.max(0, this.playhead - step.number + 1));
		return { call: began.call, share, seconds: share * (step.ended - step.began) };
	}
	get between(): Between {
		const step = this.steps[this.#under];
		const [from, to] = [this.#at(this.#under), this.#at(Math.ceil(this.playhead))];
		const progress = this.#share;
		if (step === undefined || !passesTime(step)) return { from, to, progress, part: 'moves' };
		const held = this.#snapshot(passageIn(this.trace.events, step)).context;
		if (progress < LEAD) return { from, to: held, progress: progress / LEAD, part: 'leads' };
		const left = (1 - progress) / LANDING;
		if (left > 1) return { from: held, to: held, progress: 1, part: 'drifts' };
		return { from: held, to, progress: 1 - left, part: 'lands' };
	}
	/** Virtual time at the playhead. */
	get now(): LoopSeconds {
		const step = this.steps[this.#under];
		if (step === undefined || !passesTime(step)) return this.#at(Math.ceil(this.playhead)).now;
		return loopSeconds(step.began + (step.ended - step.began) * this.#share);
	}
	/** Virtual time that words are about: they don't wait for a picture that travels. */
	get told(): LoopSeconds {
		return this.travelling ? this.loop.now : this.now;
	}
	/** The line that runs at the present step; `null` before the first, while everybody waits, and at the end. */
	get currentLine(): LineNumber | null {
		const { current, running, ended } = this.loop;
		const outside = this.#value === 'outside' || this.#value === 'blocked';
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
		const text =
			scenario?.blurb ?? this.label('The program {name} has not begun.', { name: source.name });
		return [{ kind: 'words', text }];
	}
	/** The loop as a step of the present level leaves it. */
	loopAt(step: number): LoopContext {
		return this.#at(step);
	}
	/** Virtual time where a playhead rests: in the middle of a wait as far as that has got. */
	timeAt(at: Playhead): LoopSeconds {
		const step = this.steps[Math.ceil(at) - 1];
		if (step === undefined || Number.isInteger(at)) return this.#at(at).now;
		return loopSeconds(step.began + (step.ended - step.began) * (at - Math.floor(at)));
	}
	/** What the timeline draws. */
	get lanes(): Lanes {
		return this.#lanes;
	}
	/** What a slider's value reads as. */
	valueText(): string {
		return this.valueAt(this.loop.now);
	}

	/** Index of the step under way. At rest that is the one just over, so that its trail stays until the next. */
	get #under(): number {
		return Math.max(0, Math.ceil(this.playhead) - 1);
	}
	/** How much of it is over, 0 to 1; before the first step there is nothing left to come. */
	get #share(): number {
		return this.playhead === 0 ? 1 : this.playhead - this.#under;
	}

	/** What the loop machine is doing after the present step. */
	get #value(): LoopSnapshot['value'] {
		return this.#snapshot(this.position).value;
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
		const snapshot = this.history.at(at);
		this.#recent.set(at, snapshot);
		return snapshot;
	}
}
