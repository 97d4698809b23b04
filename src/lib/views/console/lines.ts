import type { OutputChunk } from '#lib/model/context.ts';

export interface ConsoleLine {
	readonly key: number;
	readonly text: string;
	readonly stream: OutputChunk['stream'];
	/** Some of it was printed in the present step. */
	readonly fresh: boolean;
}

/** So many of the last lines are kept on the page. */
const LIMIT = 400;

/**
 * The printed text, line by line: pieces without an end of line are joined with what follows.
 *
 * @param old - How many pieces had been written before the step.
 */
export function consoleLines(chunks: Iterable<OutputChunk>, old: number): readonly ConsoleLine[] {
	const lines: { text: string; stream: OutputChunk['stream']; fresh: boolean }[] = [];
	let open = false;
	let index = 0;
	for (const { text, stream } of chunks) {
		const fresh = index >= old;
		index++;
		const pieces = text.split('\n');
		const ended = pieces.at(-1) === '';
		if (ended) pieces.pop();
		pieces.forEach((piece, i) => {
			const last = lines.at(-1);
			if (i === 0 && open && last?.stream === stream) {
				last.text += piece;
				last.fresh ||= fresh;
			} else lines.push({ text: piece, stream, fresh });
		});
		open = !ended;
	}
	return lines.map((line, key) => ({ key, ...line })).slice(-LIMIT);
}
