import { range } from 'd3';
import { pixels, type LoopSeconds, type Pixels } from '#lib/base/units.ts';
import type { TaskId } from '#lib/trace/format.ts';
import { awaitedBy } from '#lib/model/company.ts';
import {
	isDone,
	loopOf,
	type HandleState,
	type LoopContext,
	type TaskState
} from '#lib/model/context.ts';
import type { Level } from '#lib/model/steps.ts';
import type { Cut } from './cut.ts';
import { hang, hungOf, isLate, type HungPlace } from './hanging.ts';
import { insidePlaces, type InsidePlace } from './inside.ts';
import { tokenLabel } from './labels.ts';
import { runningSprite, seated } from './seat.ts';
import { shownAt, type Shown } from './shown-at.ts';
import { ALONE, type Sprite, type SpriteKey } from './sprite.ts';
import type { Ruler } from './ruler.ts';
import { landmarks } from './track.ts';

export interface StageLayout {
	readonly cut: Cut;
	readonly sprites: readonly Sprite[];
	readonly hung: readonly HungPlace[];
	/** Who waits for whom, for the dotted threads. */
	readonly threads: readonly { readonly from: TaskId; readonly to: TaskId }[];
	/** Ready handles in the order of the queue: those with a place, and how many stand behind. */
	readonly queue: readonly (HandleState & { readonly key: SpriteKey })[];
	readonly behind: number;
	/** Middles of the small rings that stand for the first of those behind, along the rail from the seat. */
	readonly rings: readonly Pixels[];
	/** Finished tasks that the siding has no room for. */
	readonly doneBehind: number;
	/** Tasks that wait inside the track, for others or for anything without a due time. */
	readonly inside: readonly InsidePlace[];
}

/** Above so many, only the first tokens of the queue are drawn and the others counted. */
const QUEUE_HEAD = 3;

interface StageOptions {
	readonly cut: Cut;
	readonly level: Level;
	readonly ruler: Ruler;
	/** Virtual time; it may be later than the context's while a wait is under way. */
	readonly now: LoopSeconds;
}

/** The picture of the loop at one position. */
export function layoutStage(
	context: LoopContext,
	{ cut, level, ruler, now }: StageOptions
): StageLayout {
	const shown = shownAt(level);
	const loop = loopOf(context);
	const turning = loop?.status === 'running';
	const sprites = new Map<SpriteKey, Sprite>();
	const put = (sprite: Sprite): void => {
		const { key, pile } = sprite;
		if (sprites.has(key)) return;
		sprites.set(key, pile > 1 ? { ...sprite, label: `×${String(pile)}` } : sprite);
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
			place: seated(cut.slots[Math.min(i, places)] ?? cut.slots.at(-1) ?? marks.queue),
			...ALONE
		});
	});

	const hung = hang(hungOf(context, shown), now, ruler, cut);
	for (const { key, task, due, tied, x, pile, covered } of hung) {
		put({
			key: key as SpriteKey,
			shape: task === null ? 'diamond' : 'disc',
			status: isLate(due, now) ? 'late' : 'timer',
			label: task === null ? '' : tokenLabel(task.name),
			radius: pixels(cut.tokenRadius * 0.86),
			place: {
				on: 'rail',
				at: pixels(marks.ruler + tied - cut.track.seat.x),
				hang: pixels(cut.hang),
				slide: pixels(x - tied)
			},
			pile: covered ? 1 : pile,
			covered
		});
	}

	const tasks = [...context.tasks].filter(shown);
	const inside = tasks.filter(
		({ id, status, loop: on }) =>
			(status === 'awaiting' || status === 'created') && !sprites.has(id) && on === loop?.id
	);
	const waiting = insidePlaces(inside, cut);
	for (const { task, place, radius, pile, covered } of waiting) {
		put({
			key: task.id,
			shape: 'disc',
			status: 'other',
			label: tokenLabel(task.name),
			radius,
			place,
			pile,
			covered
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
			},
			pile: 1,
			covered: i < done.length - room
		});
	});

	return {
		cut,
		sprites: [...sprites.values()],
		hung,
		threads: threadsOf(inside, context, shown),
		queue: ready.slice(0, places),
		behind: ready.length - places,
		rings: ringsOf(ready.length - places, places, cut),
		doneBehind: Math.max(0, done.length - room),
		inside: waiting
	};
}

/** Small rings behind the last token in the queue, no more than leave room for the count. */
function ringsOf(behind: number, places: number, { slots, name, track }: Cut): readonly Pixels[] {
	const last = slots[places - 1];
	if (behind === 0 || last === undefined || name === 'compact') return [];
	const first = last - RING.first;
	const end = landmarks(track).queue + RING.words;
	const room = Math.floor((first - end) / RING.pitch);
	return range(Math.max(0, Math.min(behind, RING.most, room))).map((i) =>
		pixels(first - i * RING.pitch)
	);
}
const RING = { first: 46, pitch: 17, most: 6, words: 118 };

/** Above so many children, a thread goes only to the one that runs; above so many who wait, to none that holds a thing. */
const THREADS = 8;

/** Who waits for whom: for tasks, or for those who have what it needs. */
function threadsOf(
	inside: readonly TaskState[],
	context: LoopContext,
	shown: Shown
): StageLayout['threads'] {
	return inside.flatMap((task) => {
		// A crowd at one door would be all threads.
		const crowd = inside.length > THREADS;
		const awaited = crowd ? (task.waiting?.on ?? []) : awaitedBy(task, context);
		const children = awaited.flatMap((id) => context.tasks.get(id) ?? []);
		return children
			.filter((child) => !isDone(child.status) && shown(child))
			.filter(({ status }) => children.length <= THREADS || status === 'running')
			.map(({ id }) => ({ from: task.id, to: id }));
	});
}
