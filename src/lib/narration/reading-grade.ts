/** Flesch and Kincaid's school grade of a text: long sentences and long words raise it. */
export function gradeOf(sentences: readonly string[]): number {
	const text = sentences.join(' ');
	const words = text.match(/[a-z’'-]+/gi) ?? [];
	const ends = text.match(/[.!?:](?=\s|$)/g) ?? [];
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	const perSentence = words.length / Math.max(ends.length, 1);
	const perWord = syllables / Math.max(words.length, 1);
	return 0.39 * perSentence + 11.8 * perWord - 15.59;
}

/** Groups of vowels, without a silent e at the end. */
const syllablesOf = (word: string): number =>
	Math.max(
		1,
		(
			word
				.toLowerCase()
				.replace(/(?<![aeiouy])e$/, '')
				.match(/[aeiouy]+/g) ?? []
		).length
	);
