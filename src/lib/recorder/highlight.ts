/** Python in colours, at build; in a browser only beside the page, of a file that somebody opens. */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

/** A stretch of one line that is set in one way. */
export interface Piece {
	readonly text: string;
	readonly kind: 'keyword' | 'string' | 'comment' | 'plain';
}

const highlighter = tagHighlighter([
	{ tag: tags.keyword, class: 'keyword' },
	{ tag: [tags.string, tags.special(tags.string)], class: 'string' },
	{ tag: tags.comment, class: 'comment' }
]);

const KINDS = new Map<string, Piece['kind']>(
	(['keyword', 'string', 'comment'] as const).map((kind) => [kind, kind])
);

/** One entry a line of the text, in order; the pieces of a line, put together, are that line. */
export function highlightPython(text: string): readonly (readonly Piece[])[] {
	const source = text.replace(/\n$/, '');
	const lines: Piece[][] = [[]];
	highlightCode(
		source,
		parser.parse(source),
		highlighter,
		(piece, classes) => {
			const kind = KINDS.get(classes) ?? 'plain';
			const line = lines.at(-1) ?? [];
			const last = line.at(-1);
			// What looks alike is one piece.
			if (last?.kind === kind) line[line.length - 1] = { text: last.text + piece, kind };
			else line.push({ text: piece, kind });
		},
		() => {
			lines.push([]);
		}
	);
	return lines;
}
