import type { Candidate, Question } from './question.ts';
import { plain } from '#lib/narration/phrases.ts';

/** The most that are offered: more are hard to weigh in a lecture. */
const MOST = 4;

/**
 * The question, with the first of its wrong candidates that can be told apart from the right one and from each other;
 * `null` without any.
 *
 * @param order - Gives a place to each that says nothing of which is right.
 */
export function withCandidates(
	question: Omit<Question, 'candidates'>,
	right: Omit<Candidate, 'right'>,
	wrong: Iterable<Omit<Candidate, 'right'>>,
	order: (candidate: Candidate) => number
): Question | null {
	const seen = new Set([plain(right.words)]);
	const reasons = new Set([plain(right.why)]);
	const candidates: Candidate[] = [{ ...right, right: true }];
	for (const candidate of wrong) {
		const [words, why] = [plain(candidate.words), plain(candidate.why)];
		if (candidates.length === MOST || seen.has(words) || reasons.has(why)) continue;
		seen.add(words);
		reasons.add(why);
		candidates.push({ ...candidate, right: false });
	}
	if (candidates.length < 2) return null;
	return { ...question, candidates: candidates.sort((a, b) => order(a) - order(b)) };
}
