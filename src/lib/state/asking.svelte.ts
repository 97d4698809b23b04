import type { Position } from '#lib/base/units.ts';
import type { History } from '#lib/model/history.ts';
import type { LaneId } from '#lib/model/lane.ts';
import type { Vocabulary } from '#lib/narration/vocabulary.ts';
import { idOf, type Candidate } from '#lib/questions/question.ts';
import type { Asked, Questions } from '#lib/questions/questions.ts';
import type { HandleId, Trace } from '#lib/trace/format.ts';
import type { MarkerPlace } from './landmarks.ts';

/** One list for every step, so that none of them is news. */
const NONE: readonly Asked[] = [];

/** The scene that is asked about; read again whenever it is needed. */
interface Asker {
	readonly position: () => Position;
	/** The words to ask in; `null`: those that questions have by themselves. */
	readonly vocabulary: () => Vocabulary | null;
}

/**
 * What a person is asked where the scene stands, and what they choose. Whoever goes elsewhere has done with the
 * question: it never stands in the way.
 */
export class Asking {
	readonly #trace: Trace;
	readonly #history: History;
	readonly #scene: Asker;
	#Made = $state.raw<typeof Questions | null>(null);
	readonly #questions = $derived.by(() => {
		const words = this.#scene.vocabulary();
		if (this.#Made === null) return null;
		return new this.#Made(this.#trace, this.#history, words?.narration, words?.questions);
	});
	/** Where it is asked, and what the author asks there. */
	#asked = $state.raw<{ readonly at: Position; readonly marker: MarkerPlace | null } | null>(null);
	/** Which of all that can be asked there. */
	#index = $state.raw(0);
	#chosen = $state.raw<Candidate | null>(null);
	#unasked = $state.raw(false);
	#failed = $state.raw(false);
	/** The authors' questions that have been put: none is put twice. */
	#put = $state.raw<readonly string[]>([]);

	constructor(trace: Trace, history: History, scene: Asker) {
		this.#trace = trace;
		this.#history = history;
		this.#scene = scene;
	}

	/** What is asked where the scene stands; where nobody asks, no step changes it. */
	readonly #here = $derived.by(() =>
		this.#asked !== null && this.#asked.at === this.#scene.position() ? this.#asked : null
	);
	readonly #all = $derived.by((): readonly Asked[] =>
		this.#here === null ? NONE : (this.#questions?.all(this.#here.at, this.#here.marker) ?? NONE)
	);
	readonly #hides = $derived.by(() => this.question !== null && this.chosen === null);

	/** The question, from when it is put until somebody goes on. */
	get question(): Asked | null {
		return this.#all[this.#index] ?? null;
	}
	/** Somebody asked for a question, and there is none at this place. */
	get none(): boolean {
		return this.#here !== null && this.#all.length === 0;
	}
	/** The questions could not be loaded the last time. */
	get failed(): boolean {
		return this.#failed;
	}
	readonly fail = (): void => {
		this.#failed = true;
	};
	/** Whether there is another one at the same place. */
	get more(): boolean {
		return this.#all.length > 1;
	}
	/** What was chosen; with it the answer is told. In other words it is another question, to be answered anew. */
	get chosen(): Candidate | null {
		const candidates = this.question?.question?.candidates ?? [];
		return candidates.find((candidate) => candidate === this.#chosen) ?? null;
	}
	/** Whether a question stands without its answer: all that the scene knows of later is hidden then. */
	get hides(): boolean {
		return this.#hides;
	}
	/** The choice that somebody is while the question stands: their token says the same as its button. */
	readonly answerOf = (id: LaneId | HandleId): Candidate | undefined =>
		this.hides
			? this.question?.question?.candidates.find(({ stands }) => idOf(stands) === id)
			: undefined;
	/** The lesson has put the question, and nobody asked for it just now. */
	get unasked(): boolean {
		return this.#unasked && this.hides;
	}
	/** Whether an author's question has been put. */
	readonly wasPut = ({ slug }: MarkerPlace): boolean => this.#put.includes(slug);

	/** @throws Error - The questions can't be loaded. */
	readonly load = async (): Promise<void> => {
		const { Questions: Made } = await import('#lib/questions/questions.ts');
		this.#Made = Made;
	};

	/**
	 * Asks at the present place, once questions are loaded.
	 *
	 * @param marker - The author's question there.
	 * @param unasked - The lesson asks, not the person.
	 */
	readonly ask = (marker: MarkerPlace | null, unasked: boolean): void => {
		this.#asked = { at: this.#scene.position(), marker };
		this.#index = 0;
		this.#chosen = null;
		this.#unasked = unasked;
		this.#failed = false;
		if (marker !== null) this.#put = [...this.#put, marker.slug];
	};
	/** The next one at the same place, at last the first again. */
	readonly another = (): void => {
		this.#index = (this.#index + 1) % Math.max(1, this.#all.length);
		this.#chosen = null;
		this.#unasked = false;
	};
	readonly choose = (candidate: Candidate): void => {
		this.#chosen = candidate;
	};
	/** Puts the question away, answered or not. */
	readonly leave = (): void => {
		this.#asked = null;
		this.#chosen = null;
	};
}
