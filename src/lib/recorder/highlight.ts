/** Python in colours, at build: the parser never reaches a browser. */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

/** A stretch of one line that is set in one way. */
export interface Piece {
	readonly text: string;
	readonly kind: 'keyword' | 'string' | 'comment' | 'name' | 'number' | 'plain';
}

const highlighter = tagHighlighter([
	{ tag: tags.keyword, class: 'keyword' },
	{ tag: [tags.string, tags.special(tags.string)], class: 'string' },
	{ tag: tags.comment, class: 'comment' },
	{ tag: [tags.variableName, tags.propertyName, tags.typeName, tags.className], class: 'name' },
	{ tag: [tags.number, tags.bool, tags.null], class: 'number' }
]);

const KINDS = new Map<string, Piece['kind']>(
	(['keyword', 'string', 'comment', 'name', 'number'] as const).map((kind) => [kind, kind])
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
			lines.at(-1)?.push({ text: piece, kind: KINDS.get(classes) ?? 'plain' });
		},
		() => {
			lines.push([]);
		}
	);
	return lines;
}
