import { rollup } from 'd3';
import { inEnglish, type Say } from '#lib/labels/label.ts';
import { secondsText } from '#lib/layout/labels.ts';
import { waitedFor } from '#lib/layout/notes.ts';
import { shownAt, type Shown } from '#lib/layout/shown-at.ts';
import {
	isDone,
	loopOf,
	type LoopContext,
	type TaskState,
	type TaskStatus
} from '#lib/model/context.ts';
import type { Stretch } from '#lib/layout/stretch.ts';
import type { Level } from '#lib/model/steps.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** The columns of the table; the first heads its row. */
export const COLUMNS = ['Name', 'State', 'Waiting for', 'Wakes at', 'Line', 'Values'] as const;

export interface Cell {
	/** `''`: nothing to say. */
	readonly text: string;
	/** It says something else than a step ago. */
	readonly changed: boolean;
}

export interface Row {
	readonly task: TaskId;
	readonly name: string;
	readonly call: string;
	/** It was made in this step. */
	readonly made: boolean;
	/** One for each column behind the first. */
	readonly cells: readonly Cell[];
}

/** The tasks that have a row. */
export const tasksOf = ({ tasks }: LoopContext, level: Level): readonly TaskState[] =>
	[...tasks].filter(shownAt(level));

/**
 * What is known of each task, and what of it is new.
 *
 * @param before - The loop a step ago.
 * @param stretch - The rows that are asked for; all where nothing is said.
 */
export function rowsOf(
	before: LoopContext,
	after: LoopContext,
	level: Level,
	stretch: Stretch = { from: 0, to: Infinity },
	say: Say = inEnglish
): readonly Row[] {
	const shown = shownAt(level);
	const [was, is] = [placesInQueue(before, shown), placesInQueue(after, shown)];
	return tasksOf(after, level)
		.slice(stretch.from, stretch.to)
		.map((task) => {
			const old = before.tasks.get(task.id);
			const oldTexts = old === undefined ? [] : textsOf(old, before, was, say);
			return {
				task: task.id,
				name: task.name,
				call: task.call,
				made: old === undefined,
				cells: textsOf(task, after, is, say).map((text, i) => ({
					text,
					changed: text !== (oldTexts[i] ?? '')
				}))
			};
		});
}

type Places = ReadonlyMap<string, number>;

const textsOf = (
	task: TaskState,
	context: LoopContext,
	places: Places,
	say: Say
): readonly string[] => [
	say(stateOf(task, context)),
	waitText(task, context, places, say),
	wakeText(task, context, say),
	task.line === null ? '' : String(task.line),
	valuesText(task)
];

/** What the variables of its innermost function are; behind the lines there is room for the short ones only. */
function valuesText({ status, frames }: TaskState): string {
	const values = isDone(status) ? {} : (frames.at(-1)?.values ?? {});
	return Object.entries(values)
		.map(([name, value]) => `${name} = ${value}`)
		.join('; ');
}

function stateOf(
	{ status, steps }: TaskState,
	{ block }: LoopContext
): TaskStatus | 'running, holds the loop' | 'ready, not started' {
	if (status === 'running' && block !== null) return 'running, holds the loop';
	return status === 'ready' && steps === 0 ? 'ready, not started' : status;
}

function waitText(task: TaskState, context: LoopContext, places: Places, say: Say): string {
	if (task.status === 'awaiting') return waitedFor(task, context, say);
	const place = places.get(task.id);
	return task.status === 'ready' && place !== undefined
		? say('its turn, number {n}', { n: place })
		: '';
}

/** Where each task stands in the ready queue among those that the level shows, the head being 1. */
function placesInQueue(context: LoopContext, shown: Shown): Places {
	const places = new Map<string, number>();
	let place = 0;
	for (const id of loopOf(context)?.ready ?? []) {
		const handle = context.handles.get(id);
		const task = handle?.task == null ? undefined : context.tasks.get(handle.task);
		const who = task ?? handle;
		if (who === undefined || handle?.cancelled === true || !shown(who)) continue;
		place += 1;
		if (task !== undefined) places.set(task.id, place);
	}
	return places;
}

function wakeText({ status, waiting }: TaskState, { handles, now }: LoopContext, say: Say): string {
	const timer = waiting?.timer ?? null;
	const due = timer === null ? null : (handles.get(timer)?.due ?? null);
	if (status !== 'awaiting' || due === null) return '';
	const late = now - due;
	const time = secondsText(due, say);
	return late < 0.005 ? time : `${time}, ${say('{time} late', { time: secondsText(late, say) })}`;
}

/** How many are in which state: `1 running, 2 ready, 3 awaiting, 4 done`. */
export function countText(context: LoopContext, level: Level, say: Say = inEnglish): string {
	const counts = rollup(
		tasksOf(context, level).map(({ status }) => (isDone(status) ? 'done' : status)),
		(those) => those.length,
		(state) => state
	);
	const of = (state: Parameters<typeof counts.get>[0]): number => counts.get(state) ?? 0;
	return say('{running} running, {ready} ready, {awaiting} awaiting, {done} done', {
		running: of('running'),
		ready: of('ready'),
		awaiting: of('awaiting'),
		done: of('done')
	});
}
