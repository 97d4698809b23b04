import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { vocabularies } from '../../../tests/vocabularies.ts';
import { kindsFor } from './kinds.ts';
import { KINDS, type Candidate, type Question } from './question.ts';
import { Questions } from './questions.ts';
import { isDone } from '#lib/model/context.ts';
import { History } from '#lib/model/history.ts';
import { positionOf, stepOfMarker } from '#lib/model/places.ts';
import { isShown } from '#lib/model/shown.ts';
import { stepsOf } from '#lib/model/steps.ts';
import { plain, quote } from '#lib/narration/phrases.ts';
import { gradeOf } from '#lib/narration/reading-grade.ts';
import type { Vocabulary } from '#lib/narration/vocabulary.ts';
import type { Trace, TraceEvent } from '#lib/trace/format.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

/** Every question that can be asked at a step of the story. */
function questionsOf(trace: Trace, words: Vocabulary): readonly Question[] {
	const history = new History(trace.events);
	const questions = new Questions(trace, history, words.narration, words.questions);
	return stepsOf(trace, 'story').flatMap(({ to }) =>
		KINDS.flatMap((kind) => questions.at(to, kind) ?? [])
	);
}

const rightOf = ({ candidates }: Question): Candidate | undefined =>
	candidates.find(({ right }) => right);

const wrongOf = ({ candidates }: Question): readonly Candidate[] =>
	candidates.filter(({ right }) => !right);

/** What the trace does after the place, in the terms of a candidate: looked up here in another way than there. */
function truth(trace: Trace, { kind, at, answeredAt }: Question): unknown {
	const after = trace.events.slice(at);
	const answer = trace.events[answeredAt - 1];
	switch (kind) {
		case 'runs-next': {
			const shown = new Set(
				trace.events.flatMap((event) =>
					event.type === 'task.created' && isShown(event) ? [event.task] : []
				)
			);
			const own = new Set(
				trace.events.flatMap((event) =>
					(event.type === 'handle.queued' && event.user && event.task === null) ||
					(event.type === 'timer.set' && event.user && event.future === null)
						? [event.handle]
						: []
				)
			);
			const threads = new Set(
				trace.events.flatMap((event) =>
					event.type === 'worker.started' && event.user ? [event.worker] : []
				)
			);
			for (const event of after) {
				if (event.type === 'task.began' || event.type === 'task.resumed') {
					if (shown.has(event.task)) return { kind: 'task', task: event.task };
				} else if (event.type === 'handle.began' && own.has(event.handle)) {
					return { kind: 'callback', handle: event.handle };
				} else if (event.type === 'worker.resumed' && threads.has(event.worker)) {
					return { kind: 'worker', worker: event.worker };
				}
			}
			return null;
		}
		case 'prints-next': {
			const print = after.find(
				(event) =>
					event.type === 'output.written' && event.stream === 'stdout' && event.text.trim() !== ''
			);
			return print?.type === 'output.written'
				? { kind: 'print', n: print.n, line: print.line, task: print.task }
				: null;
		}
		case 'ends-when':
			return endOf(trace, at, answer) ? { kind: 'time', at: answer?.at } : null;
		case 'wakes-why': {
			const wake = after.find((event) => {
				const task = event.type === 'handle.queued' ? event.task : null;
				const made = trace.events.find(
					(other) => other.type === 'task.created' && other.task === task
				);
				return (
					event.type === 'handle.queued' &&
					event.kind === 'wakeup' &&
					made?.type === 'task.created' &&
					isShown(made)
				);
			});
			return wake === answer && wake?.type === 'handle.queued' ? wake.task : null;
		}
	}
}

/** Whether the event is the end of a task that was there, or of the whole run. */
function endOf(trace: Trace, at: number, event: TraceEvent | undefined): boolean {
	if (event?.type === 'run.ended') return true;
	const ends =
		event?.type === 'task.finished' ||
		event?.type === 'task.failed' ||
		event?.type === 'task.cancelled';
	return (
		ends &&
		trace.events
			.slice(0, at)
			.some((other) => other.type === 'task.created' && other.task === event.task)
	);
}

/** As the truth has it. */
const said = ({ kind }: Question, { stands }: Candidate): unknown =>
	kind === 'wakes-why' && 'task' in stands ? stands.task : stands;

/** How many wrong candidates there are at the least. */
function existing(trace: Trace, history: History, question: Question): number {
	const { kind, at } = question;
	const right = rightOf(question);
	if (kind === 'wakes-why') return 2;
	if (kind === 'prints-next') {
		const texts = trace.events
			.slice(at)
			.flatMap((event) =>
				event.type === 'output.written' && event.stream === 'stdout' && event.text.trim() !== ''
					? [plain(quote(event.text))]
					: []
			);
		return new Set(texts).size - 1;
	}
	const tasks = [...history.at(at).context.tasks].filter(
		(task) => isShown(task) && !isDone(task.status)
	);
	if (kind === 'runs-next')
		return tasks.filter(({ id }) => right?.stands.kind !== 'task' || right.stands.task !== id)
			.length;
	const times = trace.events.slice(at).flatMap((event) => {
		const ends =
			event.type === 'task.finished' ||
			event.type === 'task.failed' ||
			event.type === 'task.cancelled';
		return ends && tasks.some(({ id }) => id === event.task) ? [event.at.toFixed(2)] : [];
	});
	const end = trace.events[question.answeredAt - 1]?.at.toFixed(2);
	return new Set(times.filter((time) => time !== end)).size;
}

const sentencesOf = ({ words, candidates }: Question): readonly string[] =>
	[words, ...candidates.flatMap((candidate) => [candidate.words, candidate.why])].map((sentence) =>
		sentence.map(({ kind, text }) => (kind === 'words' || kind === 'time' ? text : 'x')).join('')
	);

const traces = [
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [`sample ${name}`, script(text)] as const)
];

const cases = vocabularies.flatMap((vocabulary) =>
	traces.map(([name, trace]) => ({ name, trace, vocabulary, ...vocabulary }))
);

describe.each(cases)('in $words words ($lang), $name', ({ trace, lang, words, vocabulary }) => {
	const questions = questionsOf(trace, vocabulary);
	const history = new History(trace.events);

	test('exactly one candidate is right, and it is what the trace does next', () => {
		const wrong = questions.filter((question) => {
			const right = rightOf(question);
			return (
				question.candidates.filter((candidate) => candidate.right).length !== 1 ||
				right === undefined ||
				JSON.stringify(said(question, right)) !== JSON.stringify(truth(trace, question))
			);
		});
		expect(wrong).toEqual([]);
	});

	test('the answer comes after the question', () => {
		expect(questions.filter(({ at, answeredAt }) => answeredAt <= at)).toEqual([]);
	});

	test('there are two to four candidates, and two wrong ones where two exist', () => {
		const wrong = questions.filter((question) => {
			const count = wrongOf(question).length;
			return count < 1 || count > 3 || count < Math.min(2, existing(trace, history, question));
		});
		expect(wrong).toEqual([]);
	});

	test('candidates differ from each other, and so do their reasons', () => {
		const wrong = questions.filter(({ candidates }) =>
			[
				candidates.map(({ words }) => plain(words)),
				candidates.map(({ why }) => plain(why)),
				candidates.map(({ stands }) => JSON.stringify(stands))
			].some((texts) => new Set(texts).size < texts.length)
		);
		expect(wrong).toEqual([]);
	});

	test('the order of the candidates does not depend on which is right', () => {
		const orders = new Map<string, Set<string>>();
		for (const { kind, candidates } of questions) {
			if (kind !== 'runs-next') continue;
			const ids = candidates.map(({ stands }) => JSON.stringify(stands));
			const key = [...ids].sort().join();
			orders.set(key, new Set([...(orders.get(key) ?? []), ids.join()]));
		}
		expect([...orders.values()].filter(({ size }) => size > 1)).toEqual([]);
	});

	test('every word is there, no id is said, and reasons are sentences', () => {
		const texts = questions.flatMap(sentencesOf);
		const wrong = texts.filter((text) =>
			/\b[htflow]\d+\b|undefined|null|NaN|Infinity| {2}| [.,]|\.\.$|^\s*$/.test(text)
		);
		expect(wrong).toEqual([]);
		const whys = questions.flatMap(({ candidates }) => candidates.map(({ why }) => plain(why)));
		expect(whys.filter((text) => !/^\S.*[.!?…”“]$/su.test(text))).toEqual([]);
	});

	if (words === 'kitchen')
		test('there is a chef, and no loop', () => {
			const texts = questions.flatMap(sentencesOf);
			expect(texts.filter((text) => /\bloop\b|ready queue/.test(text))).toEqual([]);
		});

	// The grade is a measure of English.
	if (lang === 'en')
		test('it reads at ninth grade or below', () => {
			expect(gradeOf(questions.flatMap(sentencesOf))).toBeLessThanOrEqual(9);
		});

	test('every ask comment that the run comes by is asked first, in its own words, with no choices but of its own kind', () => {
		const steps = stepsOf(trace, 'story');
		const ask = new Questions(trace, history);
		const without = trace.markers.filter((marker) => {
			const step = marker.kind === 'ask' ? stepOfMarker(steps, marker) : null;
			if (step === null) return false;
			const [first] = ask.all(positionOf(steps, step), marker);
			const kind = first?.question?.kind;
			return (
				first?.lead !== marker.title ||
				(kind !== undefined && !kindsFor(marker.title).includes(kind))
			);
		});
		expect(without).toEqual([]);
	});

	test('at a place each kind is asked once', () => {
		const ask = new Questions(trace, history);
		const twice = stepsOf(trace, 'story').filter(({ to }) => {
			const kinds = ask.all(to, null).map(({ question }) => question?.kind);
			return new Set(kinds).size < kinds.length;
		});
		expect(twice).toEqual([]);
	});
});
