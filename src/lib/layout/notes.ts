import { pixels, type LoopSeconds } from '#lib/base/units.ts';
import { isDone, type LoopContext, type TaskState } from '#lib/model/context.ts';
import type { HungPlace } from './hanging.ts';
import { chainText, clip, secondsText } from './labels.ts';
import type { Sprite } from './sprite.ts';
import { seatName, type StageLayout } from './stage.ts';
import type { Point } from './track.ts';

/** Words in the picture, each with its place and voice. */
export interface Note extends Point {
	readonly key: string;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
	/** Code, times, or plain labels. */
	readonly voice: 'mono' | 'serif' | 'label';
	readonly tone: 'running' | 'ready' | 'timer' | 'other' | 'failed' | 'quiet' | 'plain';
	readonly bold?: boolean;
}

/** Width of a character of code at 14 px, and of a label. */
const MONO = 8.8;
const SERIF = 7;

const note = (
	key: string,
	x: number,
	y: number,
	text: string,
	rest: Omit<Note, 'key' | 'x' | 'y' | 'text'>
): readonly Note[] => (text === '' ? [] : [{ key, x: pixels(x), y: pixels(y), text, ...rest }]);

/** What is written beside the tokens at one position. Words do not travel: they stand where the tokens come to rest. */
export function layoutNotes(
	layout: StageLayout,
	context: LoopContext,
	now: LoopSeconds
): readonly Note[] {
	const { cut, sprites } = layout;
	const seat = sprites.find(
		({ status, place }) => status === 'running' && place.on === 'rail' && place.at === 0
	);
	const { seat: at } = cut.track;
	const named =
		cut.name === 'compact' ? '' : seatName(context, seat, cut.name === 'wide' ? 18 : 13);
	return [
		...note('seat', at.x, at.y - 50, named, {
			anchor: 'middle',
			voice: 'mono',
			tone: 'running',
			bold: true
		}),
		...queueNotes(layout, context),
		...hungNotes(layout, now),
		...insideNotes(layout, context),
		...sidingNotes(layout, context)
	];
}

function queueNotes({ queue, behind, cut }: StageLayout, context: LoopContext): readonly Note[] {
	const { lap, y } = { lap: cut.track.length, y: cut.track.seat.y };
	const xOf = (i: number) => cut.track.seat.x + lap - (cut.slots[i] ?? lap);
	const names = queue.flatMap((handle, i) => {
		const task = handle.task === null ? undefined : context.tasks.get(handle.task);
		return note(
			`q-${handle.key}`,
			xOf(i),
			y - 50,
			clip(task?.call ?? handle.label, cut.slotChars),
			{
				anchor: 'middle',
				voice: 'mono',
				tone: 'plain'
			}
		);
	});
	if (behind === 0) return names;
	const compact = cut.name === 'compact';
	const more = compact ? `+${String(behind)}` : `and ${String(behind)} more`;
	const x = xOf(queue.length) - (compact ? 10 : 30);
	return [
		...names,
		...note('q-more', x, y + (compact ? -14 : -18), more, {
			anchor: 'start',
			voice: 'label',
			tone: 'ready'
		})
	];
}

/** One note for tokens that hang side by side; it says less where the next group is near. */
function hungNotes({ hung, cut }: StageLayout, now: LoopSeconds): readonly Note[] {
	const radius = cut.tokenRadius * 0.86;
	const clusters: HungPlace[][] = [];
	for (const place of [...hung].sort((a, b) => b.x - a.x)) {
		const cluster = clusters.at(-1);
		const neighbour = cluster?.at(-1);
		const together =
			neighbour !== undefined &&
			neighbour.due !== null &&
			place.due !== null &&
			Math.abs(neighbour.due - place.due) < 0.005;
		if (cluster !== undefined && together) cluster.push(place);
		else clusters.push([place]);
	}
	let limit: number = cut.width;
	return clusters.flatMap((cluster) => {
		const [right] = cluster;
		const left = cluster.at(-1);
		if (right === undefined || left === undefined) return [];
		const x = right.x + radius + 9;
		const y = cut.track.gate.y + cut.hang + 5;
		const room = limit - x - 6;
		limit = left.x - radius - 8;
		return clusterNotes(cluster, x, y, room, now);
	});
}

function clusterNotes(
	cluster: readonly HungPlace[],
	x: number,
	y: number,
	room: number,
	now: LoopSeconds
): readonly Note[] {
	const [first] = cluster;
	if (first === undefined) return [];
	const wait = first.due === null ? 0 : first.due - now;
	const late = wait < -0.005;
	const time = timeOf(first, wait);
	const style = { anchor: 'start', bold: true } as const;
	const tone = late ? 'failed' : 'timer';
	const timeWidth = time.length * SERIF;
	const chars = Math.floor((room - timeWidth - 10) / MONO);
	const text = first.stack > 1 ? `×${String(first.stack)}` : whatOf(cluster, first, chars);
	if (room < timeWidth) return [];
	return [
		...note(`h-${first.key}`, x, y, text, { anchor: 'start', voice: 'mono', tone: 'plain' }),
		...note(`t-${first.key}`, x + (text === '' ? 0 : text.length * MONO + 8), y, time, {
			...style,
			voice: 'serif',
			tone
		})
	];
}

/** `0.60 s left`, `0.90 s late`, or `due` once its timer has fired. */
function timeOf({ due, task }: HungPlace, wait: number): string {
	if (due === null) return task?.waiting?.kind === 'sleep' ? 'due' : '';
	return wait < -0.005 ? `${secondsText(-wait)} late` : `${secondsText(wait)} left`;
}

/** What they wait in, if all wait in the same and there is room to say it. */
function whatOf(cluster: readonly HungPlace[], first: HungPlace, chars: number): string {
	const texts = new Set(cluster.map(({ task }) => task?.waiting?.text ?? ''));
	const long = cluster.length > 1 ? (first.task?.waiting?.text ?? '') : '';
	const text =
		cluster.length > 1
			? texts.size === 1
				? long
				: ''
			: first.task === null
				? (first.handle?.label ?? '')
				: chainText(first.task, chars);
	return text.length <= chars ? text : '';
}

function insideNotes({ awaitingInside, sprites, cut }: StageLayout, context: LoopContext) {
	if (cut.insideChars < 6) return [];
	return awaitingInside.flatMap((task): readonly Note[] => {
		const sprite = sprites.find(({ key }) => key === task.id);
		if (sprite === undefined || !isLabelled(sprite, awaitingInside, cut.insideChars)) return [];
		const { place, radius } = sprite;
		if (place.on === 'rail') return [];
		const x = place.x + radius + 12;
		const style = { anchor: 'start' } as const;
		return [
			...note(`i-${task.id}`, x, place.y - 3, chainText(task, cut.insideChars), {
				...style,
				voice: 'mono',
				tone: 'plain'
			}),
			...note(
				`w-${task.id}`,
				x,
				place.y + 16,
				clip(
					shortWait(waitsFor(task, context), cut.insideChars),
					Math.floor(cut.insideChars * 1.35)
				),
				{
					...style,
					voice: 'label',
					tone: 'other'
				}
			)
		];
	});
}

/** Narrow stages leave out what the dotted thread says. */
const shortWait = (text: string, chars: number): string =>
	chars < 20 ? text.replace('waits for ', '') : text;

const isLabelled = (_: Sprite, all: readonly TaskState[], chars: number): boolean =>
	all.length <= (chars > 8 ? 3 : 1);

/** `waits for 3 tasks, 0 done`, `waits for Task-3`, `waits for Queue.get`. */
export function waitsFor({ waiting }: TaskState, { tasks }: LoopContext): string {
	if (waiting === null) return '';
	const on = waiting.on.flatMap((id) => tasks.get(id) ?? []);
	const [only] = on;
	if (on.length > 1) {
		const done = on.filter(({ status }) => isDone(status)).length;
		return `waits for ${String(on.length)} tasks, ${String(done)} done`;
	}
	return `waits for ${only?.name ?? waiting.text}`;
}

function sidingNotes(
	{ cut, sprites, doneBehind }: StageLayout,
	{ tasks }: LoopContext
): readonly Note[] {
	if (cut.name === 'compact') return [];
	const { from, pitch, perRow } = cut.siding;
	const style = { anchor: 'middle', voice: 'label', tone: 'quiet' } as const;
	const shown = sprites.filter(({ place }) => place.on === 'siding').length;
	const x = from.x + (pitch * (perRow - 1)) / 2;
	if (shown === 0) {
		return tasks.size === 0 ? [] : note('done', x, from.y + 6, 'done: none yet', style);
	}
	if (doneBehind === 0) return [];
	return note('done', x, from.y + pitch * 1.5 + 16, `and ${String(doneBehind)} more`, style);
}
