import type { LineNumber } from '#lib/base/units.ts';
import { lineNumber } from '#lib/base/units.ts';
import type { LoopContext, TaskState } from '#lib/model/context.ts';
import { isDone } from '#lib/model/context.ts';
import { tokenLabel } from './labels.ts';
import type { SpriteStatus } from './sprite.ts';

/** A piece of a line of code with its kind of word. */
export interface CodePiece {
	readonly text: string;
	readonly kind: string;
}

export interface CodeLine {
	readonly number: LineNumber;
	readonly pieces: readonly CodePiece[];
}

const text = (pieces: readonly CodePiece[]): string => pieces.map((piece) => piece.text).join('');

/**
 * The lines to show: neither the scenario's header block nor its `#:` comments, which speak to the
 * recorder and not to the reader. Numbers stay those of the file, as Python's own messages have them.
 */
export function shownLines(code: readonly (readonly CodePiece[])[]): readonly CodeLine[] {
	const header = code.findIndex((line) => text(line).startsWith('# /// scenario'));
	const close =
		header < 0 ? -1 : code.findIndex((line, i) => i > header && text(line).trim() === '# ///');
	const lines = code.flatMap((line, i): CodeLine[] => {
		if (i >= header && i <= close) return [];
		const pieces = line.filter(
			({ kind, text: piece }) => kind !== 'comment' || !piece.startsWith('#:')
		);
		if (pieces.length < line.length && text(pieces).trim() === '') return [];
		return [{ number: lineNumber(i + 1), pieces }];
	});
	const first = lines.findIndex(({ pieces }) => text(pieces).trim() !== '');
	const last = lines.findLastIndex(({ pieces }) => text(pieces).trim() !== '');
	return lines.slice(Math.max(0, first), last + 1);
}

/** A mark in the margin: who stands at the line. */
export interface Parked {
	readonly key: string;
	readonly line: LineNumber;
	readonly status: SpriteStatus;
	readonly label: string;
	/** More that stand there in the same state. */
	readonly more: number;
}

/** Where each task stands that has begun and is not done; equals at one line are counted, the running one apart. */
export function parkedMarks(
	{ tasks }: LoopContext,
	shown: (task: TaskState) => boolean,
	hanging: ReadonlySet<string>
): ReadonlyMap<LineNumber, readonly Parked[]> {
	const lines = new Map<LineNumber, Parked[]>();
	for (const task of tasks) {
		if (task.line === null || isDone(task.status) || !shown(task)) continue;
		const status = statusOf(task, hanging);
		const marks = lines.get(task.line) ?? [];
		const same = marks.findIndex((mark) => mark.status === status);
		const known = marks[same];
		if (known !== undefined && marks.length >= 3) marks[same] = { ...known, more: known.more + 1 };
		else
			marks.push({ key: task.id, line: task.line, status, label: tokenLabel(task.name), more: 0 });
		lines.set(task.line, marks);
	}
	return lines;
}

function statusOf({ id, status }: TaskState, hanging: ReadonlySet<string>): SpriteStatus {
	if (status === 'running') return 'running';
	if (status === 'awaiting') return hanging.has(id) ? 'timer' : 'other';
	return 'ready';
}
