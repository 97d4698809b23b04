import { position, type Position } from '#lib/base/units.ts';
import type { LoopContext } from '#lib/model/context.ts';
import type { History } from '#lib/model/history.ts';
import { stepReaching } from '#lib/model/places.ts';
import { stepsOf, type Step } from '#lib/model/steps.ts';
import type { Catalogue } from '#lib/narration/catalogue.ts';
import { Names } from '#lib/narration/names.ts';
import { narrator, type Narrator } from '#lib/narration/narrator.ts';
import type { Sentence } from '#lib/narration/phrases.ts';
import type { QuestionWords } from '#lib/narration/question-words.ts';
import { Scene } from '#lib/narration/scene.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';

/** What all questions about one run stand on: the run, its states, and words. */
export class Ground {
	readonly trace: Trace;
	readonly words: Catalogue;
	readonly asking: QuestionWords;
	readonly names: Names;
	readonly #history: History;
	#story: { readonly steps: readonly Step[]; readonly tell: Narrator } | null = null;

	constructor(trace: Trace, history: History, words: Catalogue, asking: QuestionWords) {
		this.trace = trace;
		this.words = words;
		this.asking = asking;
		this.names = new Names(trace, words);
		this.#history = history;
	}

	/** The loop after so many events: before the event of that number. */
	before(n: number): LoopContext {
		return this.#history.at(position(n)).context;
	}

	/** The events from there on. */
	*from(at: Position): Iterable<TraceEvent> {
		const { events } = this.trace;
		for (let index: number = at; index < events.length; index += 1) {
			const event = events[index];
			if (event !== undefined) yield event;
		}
	}

	/** One event by itself, to find the narration's reasons for it. */
	scene(event: TraceEvent): Scene {
		const { trace, names, words } = this;
		const after = this.before(event.n + 1);
		return new Scene(trace, names, words, 'story', [event], this.before(event.n), after);
	}

	/** What the story says of the step that the event is in. */
	told(n: number): Sentence {
		const { steps, tell } = (this.#story ??= this.#begin());
		return tell(stepReaching(steps, position(n + 1)));
	}

	#begin(): { readonly steps: readonly Step[]; readonly tell: Narrator } {
		const steps = stepsOf(this.trace, 'story');
		return { steps, tell: narrator(this.trace, steps, this.#history, this.words) };
	}
}
