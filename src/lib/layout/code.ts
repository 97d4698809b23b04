import { groups, max, min, range, sum } from 'd3';
import { lineNumber, type LineNumber, type Position } from '#lib/base/units.ts';
import type { LoopContext, TaskState } from '#lib/model/context.ts';
import { isDone } from '#lib/model/context.ts';
import type { Ghost } from '#lib/model/ghosts.ts';
import type { TaskId } from '#lib/trace/format.ts';
import { tokenLabel } from './labels.ts';
import type { SpriteStatus } from './sprite.ts';
import { standingOf } from './standing.ts';

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

/** Without the blanks that stood before a comment. */
const withoutEnd = (pieces: readonly CodePiece[]): readonly CodePiece[] =>
	pieces.map((piece, i) =>
		i === pieces.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece
	);

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
		if (pieces.length === line.length) return [{ number: lineNumber(i + 1), pieces }];
		if (text(pieces).trim() === '') return [];
		return [{ number: lineNumber(i + 1), pieces: withoutEnd(pieces) }];
	});
	const first = lines.findIndex(({ pieces }) => text(pieces).trim() !== '');
	const last = lines.findLastIndex(({ pieces }) => text(pieces).trim() !== '');
	return lines.slice(Math.max(0, first), last + 1);
}

/** The letters of the longest line that is shown, and of the number before it. */
export function longestLine(lines: readonly CodeLine[]): number {
	const digits = String(lines.at(-1)?.number ?? 0).length;
	return digits + (max(lines, ({ pieces }) => text(pieces).length) ?? 0);
}

/** A mark in the margin: who stands at the line. */
export interface Parked {
	readonly key: string;
	readonly status: SpriteStatus;
	readonly label: string;
	/** So many stand there in the same state, and have one mark; 1 for a task that has its own. */
	readonly count: number;
	readonly tasks: readonly TaskId[];
	/** The same in words: `Task-2 waits here`. */
	readonly words: string;
}

/** So many in one state have a mark each, if there are no more than so many marks at the line in all. */
const EACH = 3;
const MARKS = 4;

/**
 * Where each task stands that is not done.
 *
 * @param hanging - The tasks whose wait a timer ends, and whether it is late.
 * @param entries - The first line of each task's coroutine: where it stands before it has begun.
 */
export function parkedMarks(
	context: LoopContext,
	shown: (task: TaskState) => boolean,
	entries: ReadonlyMap<TaskId, LineNumber>
): ReadonlyMap<LineNumber, readonly Parked[]> {
	const parked = [...context.tasks].flatMap((task) => {
		const line = task.line ?? entries.get(task.id);
		return line === undefined || isDone(task.status) || !shown(task)
			? []
			: [{ id: task.id, name: task.name, line, status: standingOf(task, context) }];
	});
	const lines = groups(
		parked,
		({ line }) => line,
		({ status }) => status
	);
	return new Map(
		lines.map(([line, states]) => {
			const all = sum(states, ([, those]) => Math.min(those.length, EACH + 1));
			const marks = states.flatMap(([status, those]): Parked[] => {
				const bundled = those.length > EACH || (those.length > 1 && all > MARKS);
				if (!bundled) return those.map(({ id, name }) => markOf(id, status, name, [id]));
				const name = `${String(those.length)} tasks`;
				const ids = those.map(({ id }) => id);
				return [markOf(`${String(line)}-${status}`, status, name, ids)];
			});
			return [line, marks];
		})
	);
}

const VERBS: Readonly<Partial<Record<SpriteStatus, readonly [one: string, several: string]>>> = {
	running: ['runs', 'run'],
	ready: ['is ready', 'are ready']
};

function markOf(key: string, status: SpriteStatus, name: string, tasks: readonly TaskId[]): Parked {
	const count = tasks.length;
	const verb = (VERBS[status] ?? ['waits', 'wait'])[count > 1 ? 1 : 0];
	const label = count > 1 ? '' : tokenLabel(name);
	return { key, status, label, count, tasks, words: `${name} ${verb} here` };
}

/**
 * The marks with those of coroutine objects that nobody awaits, each at the line that made it, until Python has
 * warned of it.
 *
 * @param before - Where the present step began: what is dropped in the step is still there to be seen.
 */
export function withGhosts(
	marks: ReadonlyMap<LineNumber, readonly Parked[]>,
	ghosts: readonly Ghost[],
	before: Position,
	now: Position
): ReadonlyMap<LineNumber, readonly Parked[]> {
	const there = ghosts.filter(({ from, to }) => from <= now && to > before);
	const haunted = groups(there, ({ line }) => line).map(
		([line, those]) => [line, [...(marks.get(line) ?? []), ghostMark(line, those)]] as const
	);
	return new Map([...marks, ...haunted]);
}

function ghostMark(line: LineNumber, those: readonly Ghost[]): Parked {
	const [{ function: name, call } = { function: '', call: '' }] = those;
	const count = those.length;
	const words =
		count > 1
			? `${String(count)} coroutines made here are awaited by nobody`
			: `${call}, made here, is awaited by nobody`;
	const label = count > 1 ? '' : tokenLabel(name);
	return { key: `ghost-${String(line)}`, status: 'ghost', label, count, tasks: [], words };
}

/** What ties the lines of an await chain together, at one line of the margin. */
export interface Tie {
	/** A frame of the chain stands here; else the tie only passes. */
	readonly stop: boolean;
	/** It goes on to lines above, and to lines below. */
	readonly up: boolean;
	readonly down: boolean;
}

/** The program's lines at which a task's await chain stands, outermost first; one line where it has none. */
export function chainLines({ chain, line, status }: TaskState): readonly LineNumber[] {
	const own = line === null ? [] : [line];
	if (status === 'running' || isDone(status)) return own;
	const lines = chain.flatMap((frame) =>
		frame.file === null && frame.line !== null ? [frame.line] : []
	);
	return lines.length === 0 ? own : lines;
}

/** The ties of a chain, by line. */
export function chainTies(lines: readonly LineNumber[]): ReadonlyMap<LineNumber, Tie> {
	const [top = 0, bottom = -1] = [min(lines), max(lines)];
	return new Map(
		range(top, bottom + 1).map((n) => {
			const line = lineNumber(n);
			return [line, { stop: lines.includes(line), up: n > top, down: n < bottom }];
		})
	);
}
