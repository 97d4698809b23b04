import { secondsText } from '#lib/layout/labels.ts';
import { waitsFor } from '#lib/layout/notes.ts';
import { shownAt, type Shown } from '#lib/layout/shown-at.ts';
import { loopOf, runningTask, type LoopContext, type TaskState } from '#lib/model/context.ts';
import type { Level } from '#lib/model/steps.ts';

export interface NamedList {
	readonly name: 'Running' | 'Ready queue' | 'Timers' | 'Awaiting';
	readonly items: readonly { readonly key: string; readonly text: string }[];
	readonly empty: string;
}

const named = ({ name, call }: TaskState): string => `${name} ${call}`;

/** The lists that say what the picture shows; each entry names its task. */
export function listsOf(context: LoopContext, level: Level, now: number): readonly NamedList[] {
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
		return [{ key: handle.id, text: task === undefined ? handle.label : named(task) }];
	});
	const timers = live(loop?.timers ?? []).flatMap((handle) => {
		const { id, due, label, future } = handle;
		const task = tasks.find(
			({ status, waiting }) =>
				status === 'awaiting' &&
				(waiting?.timer === id || (future !== null && waiting?.future === future))
		);
		if (due === null || (task === undefined && !shown(handle))) return [];
		const wait = due - now;
		const time = wait < -0.005 ? `${secondsText(-wait)} late` : `${secondsText(wait)} left`;
		return [{ key: id, text: `${task?.name ?? ''} ${label}, ${time}`.trim() }];
	});
	const awaiting = tasks
		.filter(({ status }) => status === 'awaiting')
		.map((task) => {
			const chain = task.chain.map((frame) => `${frame.function}()`).join(' → ');
			return { key: task.id, text: `${named(task)} ${waitsFor(task, context)}. ${chain}`.trim() };
		});
	return [
		{ name: 'Running', items: runningItems(context, shown), empty: 'nothing' },
		{ name: 'Ready queue', items: ready, empty: 'empty' },
		{ name: 'Timers', items: timers, empty: 'none' },
		{ name: 'Awaiting', items: awaiting, empty: 'nobody' }
	];
}

function runningItems(context: LoopContext, shown: Shown): NamedList['items'] {
	const handle = context.running === null ? undefined : context.handles.get(context.running);
	const task = runningTask(context);
	if (task !== undefined && shown(task)) return [{ key: task.id, text: named(task) }];
	if (handle?.task === null && shown(handle)) return [{ key: handle.id, text: handle.label }];
	const outside = loopOf(context)?.status !== 'running';
	if (outside && context.current !== null && context.ended === null) {
		return [{ key: 'program', text: 'the program' }];
	}
	return [];
}
