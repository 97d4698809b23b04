import { groups, sum } from 'd3';
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
	readonly status: SpriteStatus;
	readonly label: string;
	/** So many stand there in the same state, and have one mark; 1 for a task that has its own. */
	readonly count: number;
}

/** So many in one state have a mark each, if there are no more than so many marks at the line in all. */
const EACH = 3;
const MARKS = 4;

/** Where each task stands that has begun and is not done. */
export function parkedMarks(
	{ tasks }: LoopContext,
	shown: (task: TaskState) => boolean,
	hanging: ReadonlySet<string>
): ReadonlyMap<LineNumber, readonly Parked[]> {
	const parked = [...tasks].flatMap((task) =>
		task.line === null || isDone(task.status) || !shown(task)
			? []
			: [{ id: task.id, name: task.name, line: task.line, status: statusOf(task, hanging) }]
	);
	const lines = groups(
		parked,
		({ line }) => line,
		({ status }) => status
	);
	return new Map(
		lines.map(([line, states]) => {
			const all = sum(states, ([, those]) => Math.min(those.length, EACH + 1));
			const marks = states.flatMap(([status, those]): Parked[] =>
				those.length > EACH || (those.length > 1 && all > MARKS)
					? [{ key: `${String(line)}-${status}`, status, label: '', count: those.length }]
					: those.map(({ id, name }) => ({ key: id, status, label: tokenLabel(name), count: 1 }))
			);
			return [line, marks];
		})
	);
}

function statusOf({ id, status }: TaskState, hanging: ReadonlySet<string>): SpriteStatus {
	if (status === 'running') return 'running';
	if (status === 'awaiting') return hanging.has(id) ? 'timer' : 'other';
	return 'ready';
}
