import type { LoopSeconds } from '#lib/base/units.ts';
import { inEnglish, type Say } from '#lib/labels/label.ts';
import { isLate } from '#lib/layout/hanging.ts';
import { secondsText } from '#lib/layout/labels.ts';
import { waitsFor } from '#lib/layout/notes.ts';
import { shownAt, type Shown } from '#lib/layout/shown-at.ts';
import { loopOf, runningTask, type LoopContext, type TaskState } from '#lib/model/context.ts';
import { Sleepers } from '#lib/model/sleepers.ts';
import type { Level } from '#lib/model/steps.ts';
import type { TaskId } from '#lib/trace/format.ts';

export interface ListItem {
	readonly key: string;
	readonly text: string;
	/** Whom it is about; `null`: a callback, or the program. */
	readonly task: TaskId | null;
}

export interface NamedList {
	readonly name: 'Running' | 'Ready queue' | 'Timers' | 'Awaiting';
	readonly items: readonly ListItem[];
	readonly empty: string;
}

/** Who stands in it, in one line. */
export const inOneLine = ({ items, empty }: NamedList): string =>
	items.length === 0 ? empty : items.map(({ text }) => text.replace(/\.$/, '')).join('; ');

const named = ({ name, call }: TaskState): string => `${name} ${call}`;

/** The lists that say what the picture shows; each entry names its task. Their names are the same in every language. */
export function listsOf(
	context: LoopContext,
	level: Level,
	now: LoopSeconds,
	say: Say = inEnglish
): readonly NamedList[] {
	const shown = shownAt(level);
	const loop = loopOf(context);
	const tasks = [...context.tasks].filter(shown);
	const live = (ids: Iterable<string>) =>
		[...ids].flatMap((id) => {
			const handle = context.handles.get(id);
			return handle === undefined || handle.cancelled ? [] : [handle];
		});

	const ready = live(loop?.ready ?? []).flatMap((handle) => {
		const task = handle.task === null ? undefined : context.tasks.get(handle.task);
		if (!shown(task ?? handle)) return [];
		const text = task === undefined ? handle.label : named(task);
		return [{ key: handle.id, text, task: handle.task }];
	});
	const sleepers = new Sleepers(tasks);
	const timers = live(loop?.timers ?? []).flatMap((handle) => {
		const { id, due, label } = handle;
		const task = sleepers.of(handle);
		if (due === null || (task === undefined && !shown(handle))) return [];
		const wait = due - now;
		const time = isLate(due, now)
			? say('{time} late', { time: secondsText(-wait, say) })
			: say('{time} left', { time: secondsText(wait, say) });
		const text = `${task?.name ?? ''} ${label}, ${time}`.trim();
		return [{ key: id, text, task: task?.id ?? null }];
	});
	const awaiting = tasks
		.filter(({ status }) => status === 'awaiting')
		.map((task) => {
			const chain = task.chain.map((frame) => `${frame.function}()`).join(' → ');
			const text = `${named(task)} ${waitsFor(task, context, say)}. ${chain}`.trim();
			return { key: task.id, text, task: task.id };
		});
	return [
		{ name: 'Running', items: runningItems(context, shown, say), empty: say('nothing') },
		{ name: 'Ready queue', items: ready, empty: say('empty') },
		{ name: 'Timers', items: timers, empty: say('none') },
		{ name: 'Awaiting', items: awaiting, empty: say('nobody') }
	];
}

function runningItems(context: LoopContext, shown: Shown, say: Say): NamedList['items'] {
	const handle = context.running === null ? undefined : context.handles.get(context.running);
	const task = runningTask(context);
	if (task !== undefined && shown(task))
		return [{ key: task.id, text: named(task), task: task.id }];
	if (handle?.task === null && shown(handle))
		return [{ key: handle.id, text: handle.label, task: null }];
	const outside = loopOf(context)?.status !== 'running';
	if (outside && context.current !== null && context.ended === null) {
		return [{ key: 'program', text: say('the program'), task: null }];
	}
	return [];
}
