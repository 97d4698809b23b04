import { endsWhen } from './ends-when.ts';
import { Ground } from './ground.ts';
import { kindsFor, namedKind } from './kinds.ts';
import { printsNext } from './prints-next.ts';
import { KINDS, type Question, type QuestionKind } from './question.ts';
import { runsNext } from './runs-next.ts';
import { wakesWhy } from './wakes-why.ts';
import type { Position } from '#lib/base/units.ts';
import type { History } from '#lib/model/history.ts';
import type { Catalogue } from '#lib/narration/catalogue.ts';
import { english } from '#lib/narration/en/english.ts';
import { questionWords } from '#lib/narration/en/questions.ts';
import type { QuestionWords } from '#lib/narration/question-words.ts';
import type { Marker, Trace } from '#lib/trace/format.ts';

const ask: Readonly<Record<QuestionKind, (ground: Ground, at: Position) => Question | null>> = {
	'runs-next': runsNext,
	'prints-next': printsNext,
	'ends-when': endsWhen,
	'wakes-why': wakesWhy
};

/** What an author asks. */
export interface Asked {
	/** The author's own words, to stand above the question's; `null` where they only name its kind. */
	readonly lead: string | null;
	/** `null`: the words ask for what has no choices, and are to be thought about. */
	readonly question: Question | null;
}

/** Asks about one run. Pure: the same place gives the same question. */
export class Questions {
	readonly #ground: Ground;

	constructor(
		trace: Trace,
		history: History,
		words: Catalogue = english,
		asking: QuestionWords = questionWords
	) {
		this.#ground = new Ground(trace, history, words, asking);
	}

	/** The question of that kind at a place; `null` where there is nothing to ask, or nothing to choose from. */
	at(position: Position, kind: QuestionKind): Question | null {
		return ask[kind](this.#ground, position);
	}

	/**
	 * An `#: ask` comment's own question, with the choices of the kind that it asks for; `null` where it only names a
	 * kind of which there is nothing to ask.
	 *
	 * @param at - Where the picture stands, at or after the marker's own place.
	 */
	of({ title }: Pick<Marker, 'title'>, at: Position): Asked | null {
		const lead = namedKind(title) === undefined ? title : null;
		for (const kind of kindsFor(title)) {
			const question = this.at(at, kind);
			if (question !== null) return { lead, question };
		}
		return lead === null ? null : { lead, question: null };
	}

	/** All that can be asked at a place, what an author asks there first. */
	all(at: Position, marker: Pick<Marker, 'title'> | null): readonly Asked[] {
		const authored = marker === null ? null : this.of(marker, at);
		const own = authored === null ? [] : [authored];
		const rest = KINDS.flatMap((kind): Asked[] => {
			const question = this.at(at, kind);
			const known = own.some((asked) => asked.question?.kind === kind);
			return question === null || known ? [] : [{ lead: null, question }];
		});
		return [...own, ...rest];
	}
}
