import { pixels, type LoopSeconds, type Pixels } from '#lib/base/units.ts';
import type { TaskId } from '#lib/trace/format.ts';
import {
	isDone,
	loopOf,
	runningTask,
	type HandleState,
	type LoopContext,
	type TaskState
} from '#lib/model/context.ts';
import { isShown } from '#lib/model/shown.ts';
import type { Level } from '#lib/model/steps.ts';
import type { Cut } from './cut.ts';
import { hang, hungOf, type HungPlace } from './hanging.ts';
import { insidePlaces } from './inside.ts';
import { clip, tokenLabel } from './labels.ts';
import { PROGRAM, type Place, type Sprite, type SpriteKey } from './sprite.ts';
import { layoutRuler, type Ruler, type Span } from './ruler.ts';
import { landmarks } from './track.ts';

export interface StageLayout {
	readonly cut: Cut;
	readonly ruler: Ruler;
	readonly sprites: readonly Sprite[];
	readonly hung: readonly HungPlace[];
	/** Who waits for whom, for the dotted threads. */
	readonly threads: readonly { readonly from: TaskId; readonly to: TaskId }[];
	/** Ready handles in the order of the queue: those with a place, and how many stand behind. */
	readonly queue: readonly (HandleState & { readonly key: SpriteKey })[];
	readonly behind: number;
	/** Finished tasks that the siding has no room for. */
	readonly doneBehind: number;
	readonly awaitingInside: readonly TaskState[];
}

/** Above so many, only the first tokens of the queue are drawn and the others counted. */
const QUEUE_HEAD = 3;

/** Whether a level shows a task or a callback. */
export type Shown = (what: TaskState | HandleState) => boolean;

/** The story leaves the loop's own callbacks and housekeeping out. */
export const shownAt = (level: Level): Shown =>
	level === 'story' ? (what) => ('coroutine' in what ? isShown(what) : what.user) : () => true;

const seated = (at: Pixels): Place => ({ on: 'rail', at, hang: pixels(0), slide: pixels(0) });

/**
 * The picture of the loop at one position.
 *
 * @param now - Virtual time; it may be later than the context's while a wait is under way.
 */
export function layoutStage(
	context: LoopContext,
	{ cut, level, span, now }: { cut: Cut; level: Level; span: Span; now: LoopSeconds }
): StageLayout {
	const shown = shownAt(level);
	const ruler = layoutRuler(cut, span);
	const loop = loopOf(context);
	const turning = loop?.status === 'running';
	const sprites = new Map<SpriteKey, Sprite>();
	const put = (sprite: Sprite): void => {
		if (!sprites.has(sprite.key)) sprites.set(sprite.key, sprite);
	};
	const marks = landmarks(cut.track);

	const running = runningSprite(context, shown, cut, turning);
	if (running !== null) put(running);

	const ready = [...(loop?.ready ?? [])].flatMap((id) => {
		const handle = context.handles.get(id);
		if (handle === undefined || handle.cancelled) return [];
		const task = handle.task === null ? undefined : context.tasks.get(handle.task);
		return shown(task ?? handle) ? [{ ...handle, key: task?.id ?? id }] : [];
	});
	const places =
		ready.length <= cut.slots.length ? ready.length : Math.min(QUEUE_HEAD, cut.slots.length);
	ready.forEach((handle, i) => {
		const task = handle.task === null ? undefined : context.tasks.get(handle.task);
		put({
			key: handle.key,
			shape: task === undefined ? 'diamond' : 'disc',
			status: 'ready',
			label: task === undefined ? '' : tokenLabel(task.name),
			radius: pixels(i < places ? cut.tokenRadius : 0),
			place: seated(cut.slots[Math.min(i, places)] ?? cut.slots.at(-1) ?? marks.queue)
		});
	});

	const hung = hang(hungOf(context, shown), now, ruler, cut);
	for (const { key, task, tied, x } of hung) {
		put({
			key: key as SpriteKey,
			shape: task === null ? 'diamond' : 'disc',
			status: 'timer',
			label: task === null ? '' : tokenLabel(task.name),
			radius: pixels(cut.tokenRadius * 0.86),
			place: {
				on: 'rail',
				at: pixels(marks.ruler + tied - cut.track.seat.x),
				hang: pixels(cut.hang),
				slide: pixels(x - tied)
			}
		});
	}

	const tasks = [...context.tasks].filter(shown);
	const inside = tasks.filter(
		({ id, status, loop: on }) =>
			(status === 'awaiting' || status === 'created') && !sprites.has(id) && on === loop?.id
	);
	for (const { task, place, radius } of insidePlaces(inside, cut)) {
		put({
			key: task.id,
			shape: 'disc',
			status: 'other',
			label: tokenLabel(task.name),
			radius,
			place
		});
	}

	const { from, pitch, perRow, rows } = cut.siding;
	const done = tasks.filter(({ status }) => isDone(status));
	const room = perRow * rows;
	done.forEach((task, i) => {
		// The newest are the ones to be seen; older ones lie under the first.
		const slot = Math.max(0, i - Math.max(0, done.length - room));
		put({
			key: task.id,
			shape: 'disc',
			status:
				task.status === 'finished' ? 'done' : task.status === 'failed' ? 'failed' : 'cancelled',
			label: tokenLabel(task.name),
			radius: cut.doneRadius,
			place: {
				on: 'siding',
				x: pixels(from.x + (slot % perRow) * pitch),
				y: pixels(from.y + Math.floor(slot / perRow) * pitch)
			}
		});
	});

	return {
		cut,
		ruler,
		sprites: [...sprites.values()],
		hung,
		threads: inside.flatMap((task) =>
			(task.waiting?.on ?? []).flatMap((id) => {
				const on = context.tasks.get(id);
				return on === undefined || isDone(on.status) || !shown(on)
					? []
					: [{ from: task.id, to: on.id }];
			})
		),
		queue: ready.slice(0, places),
		behind: ready.length - places,
		doneBehind: Math.max(0, done.length - room),
		awaitingInside: inside
	};
}

/** Who sits in the one seat: a task, a callback, the program outside a loop, or nobody. */
function runningSprite(
	context: LoopContext,
	shown: Shown,
	{ seatRadius }: Cut,
	turning: boolean
): Sprite | null {
	const handle = context.running === null ? undefined : context.handles.get(context.running);
	const task = runningTask(context) ?? (handle?.task ? context.tasks.get(handle.task) : undefined);
	const at = { status: 'running', radius: seatRadius, place: seated(pixels(0)) } as const;
	if (task !== undefined && !isDone(task.status) && shown(task) && task.status === 'running') {
		return { key: task.id, shape: 'disc', label: tokenLabel(task.name), ...at };
	}
	if (handle?.task === null && shown(handle)) {
		return { key: handle.id, shape: 'diamond', label: '', ...at };
	}
	if (!turning && context.current !== null && context.ended === null) {
		return { key: PROGRAM, shape: 'square', label: 'py', ...at };
	}
	return null;
}

/** The name above the seat. */
export function seatName(context: LoopContext, sprite: Sprite | undefined, chars: number): string {
	if (sprite === undefined) return '';
	if (sprite.key === PROGRAM) return 'the program';
	const task = context.tasks.get(sprite.key);
	return clip(task?.call ?? context.handles.get(sprite.key)?.label ?? '', chars);
}
