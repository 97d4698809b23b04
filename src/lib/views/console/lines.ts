import type { OutputChunk } from '#lib/model/context.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

export interface ConsoleLine {
	readonly key: number;
	readonly text: string;
	readonly stream: OutputChunk['stream'];
	/** Some of it was printed in the present step. */
	readonly fresh: boolean;
}

/** So many of the last lines are kept on the page. */
const LIMIT = 400;

/** A line of the whole output, with the pieces that it was printed in. */
interface Line {
	readonly stream: OutputChunk['stream'];
	readonly pieces: { readonly chunk: number; readonly text: string }[];
	/** As it stands once all of it is printed and old. */
	whole: ConsoleLine | null;
}

/** All that a run prints, line by line: pieces without an end of line are joined with what follows. */
export class Printed {
	readonly #lines: Line[] = [];
	/** How many lines there are after so many pieces. */
	readonly #counts: number[] = [0];

	constructor(events: readonly TraceEvent[]) {
		let open = false;
		for (const event of events) {
			if (event.type !== 'output.written') continue;
			open = this.#add(event, open);
			this.#counts.push(this.#lines.length);
		}
	}

	/**
	 * The last lines after so many pieces. A line that has not changed since it was asked for is the same object.
	 *
	 * @param old - How many pieces had been written before the step.
	 */
	lines(count: number, old: number): readonly ConsoleLine[] {
		const end = this.#counts[count] ?? this.#lines.length;
		const begin = Math.max(0, end - LIMIT);
		return this.#lines
			.slice(begin, end)
			.map((line, i) => this.#lineAt(line, begin + i, count, old));
	}

	#lineAt(line: Line, key: number, count: number, old: number): ConsoleLine {
		const { stream, pieces } = line;
		const last = pieces.at(-1)?.chunk ?? 0;
		if (last < old && last < count && line.whole !== null) return line.whole;
		const there = pieces.filter(({ chunk }) => chunk < count);
		const text = there.map((piece) => piece.text).join('');
		const fresh = there.some(({ chunk }) => chunk >= old);
		const made: ConsoleLine = { key, text, stream, fresh };
		if (there.length === pieces.length && !fresh) line.whole = made;
		return made;
	}

	/** @returns Whether the last line goes on. */
	#add({ text, stream }: Pick<OutputChunk, 'text' | 'stream'>, open: boolean): boolean {
		const chunk = this.#counts.length - 1;
		const pieces = text.split('\n');
		const ended = pieces.at(-1) === '';
		if (ended) pieces.pop();
		pieces.forEach((piece, i) => {
			const last = this.#lines.at(-1);
			if (i === 0 && open && last?.stream === stream) last.pieces.push({ chunk, text: piece });
			else this.#lines.push({ stream, pieces: [{ chunk, text: piece }], whole: null });
		});
		return !ended;
	}
}
