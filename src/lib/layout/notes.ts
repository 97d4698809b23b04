import type { LoopSeconds } from '#lib/base/units.ts';
import { inEnglish, type Say } from '#lib/labels/label.ts';
import { isDone, type LoopContext, type TaskState } from '#lib/model/context.ts';
import { hungNotes } from './hung-notes.ts';
import { chainText, clipCall, clip, secondsText } from './labels.ts';
import { LABEL, MONO, note, type Note } from './note.ts';
import { seatName } from './seat.ts';
import { emptySiding, sidingX } from './siding.ts';
import type { StageLayout } from './stage.ts';

/**
 * What is written beside the tokens at one position. Words do not travel: they stand where the tokens come to rest.
 *
 * @param heldFor - The virtual seconds for which a call has held the loop; `null` where none does.
 */
export function layoutNotes(
	layout: StageLayout,
	context: LoopContext,
	now: LoopSeconds,
	heldFor: number | null = null,
	say: Say = inEnglish
): readonly Note[] {
	const { cut, sprites } = layout;
	const seat = sprites.find(
		({ status, place }) => status === 'running' && place.on === 'rail' && place.at === 0
	);
	const { seat: at } = cut.track;
	const named =
		cut.name === 'compact' ? '' : seatName(context, seat, cut.name === 'wide' ? 18 : 13, say);
	return [
		// A call that holds the thread fills a ring round the seat.
		...note('seat', at.x, at.y - (heldFor === null ? 50 : 57), named, {
			anchor: 'middle',
			voice: 'mono',
			tone: heldFor === null ? 'running' : 'failed',
			bold: true
		}),
		...queueNotes(layout, context, say),
		...(heldFor === null ? [] : stuckNotes(layout, heldFor, say)),
		...hungNotes(layout, now, say),
		...insideNotes(layout, context, say),
		...sidingNotes(layout, context, say)
	];
}

function queueNotes(
	{ queue, behind, rings, cut }: StageLayout,
	context: LoopContext,
	say: Say
): readonly Note[] {
	const { lap, y } = { lap: cut.track.length, y: cut.track.seat.y };
	const xOf = (i: number) => cut.track.seat.x + lap - (cut.slots[i] ?? lap);
	const calls = queue.map((handle) => {
		const task = handle.task === null ? undefined : context.tasks.get(handle.task);
		return task?.call ?? handle.label;
	});
	// Names that would all be cut at the same place tell nobody apart: then only the head has one, as long as two.
	const whole = behind === 0 || calls.every((call) => call.length <= cut.slotChars);
	const names = queue.slice(0, whole ? undefined : 1).flatMap((handle, i) =>
		note(
			`q-${handle.key}`,
			xOf(i) - (whole ? 0 : cut.tokenRadius),
			y - 50,
			clipCall(calls[i] ?? '', cut.slotChars * (whole ? 1 : 2)),
			{
				anchor: whole ? 'middle' : 'start',
				voice: 'mono',
				tone: 'plain',
				small: cut.name === 'medium'
			}
		)
	);
	if (behind === 0) return names;
	const style = { anchor: 'start', voice: 'label', tone: 'ready', bold: true } as const;
	// Where there is no room on the rail, the heading says it.
	if (cut.name === 'compact') {
		return [...names, ...note('q-more', cut.track.seat.x + 164, 14, `+${String(behind)}`, style)];
	}
	const text = say('and {n} more', { n: behind });
	const last = rings.at(-1);
	const from = last === undefined ? xOf(queue.length - 1) + 30 : cut.track.seat.x + lap - last + 16;
	return [
		...names,
		...note('q-more', from, y + 5, text, { ...style, ground: text.length * LABEL })
	];
}

/** Below the tokens of the queue, while a call holds the loop: none of them may run. */
function stuckNotes({ queue, cut }: StageLayout, heldFor: number, say: Say): readonly Note[] {
	if (cut.name === 'compact' || heldFor < 0.005) return [];
	const { seat, length } = cut.track;
	return queue.flatMap(({ key }, i) =>
		note(
			`s-${key}`,
			seat.x + length - (cut.slots[i] ?? 0),
			seat.y + 41,
			say('stuck {time}', { time: secondsText(heldFor, say) }),
			{
				anchor: 'middle',
				voice: 'serif',
				tone: 'failed',
				bold: true
			}
		)
	);
}

/** Beside a task that waits for others: what it does, and what for. */
function insideNotes(
	{ inside, cut }: StageLayout,
	context: LoopContext,
	say: Say
): readonly Note[] {
	const chars = cut.insideChars;
	if (chars < 9) return [];
	return inside.flatMap(({ task, place, radius, labelled }): readonly Note[] => {
		if (!labelled || place.on === 'rail') return [];
		const x = place.x + radius + 12;
		// What else but tasks it waits for stands in the line below.
		const tied = (task.waiting?.on.length ?? 0) > 0;
		const chain = chainText(task, Infinity);
		const does = tied && chain.length <= chars ? chain : clipCall(task.call, chars);
		// Narrow stages leave out what the dotted thread says.
		const waited = chars < 20 ? waitedFor(task, context, say) : waitsFor(task, context, say);
		const wait = clip(waited, Math.floor(chars * 1.4));
		const style = { anchor: 'start' } as const;
		return [
			...note(`i-${task.id}`, x, place.y - 3, does, {
				...style,
				voice: 'mono',
				tone: 'plain',
				ground: does.length * MONO
			}),
			...note(`w-${task.id}`, x, place.y + 16, wait, {
				...style,
				voice: 'label',
				tone: 'other',
				ground: wait.length * LABEL
			})
		];
	});
}

/** `waits for 3 tasks, 0 done`, `waits for Task-3`, `waits for machine`, `waits for Queue.get()`. */
export function waitsFor(task: TaskState, context: LoopContext, say: Say = inEnglish): string {
	const what = waitedFor(task, context, say);
	return what === '' ? '' : say('waits for {what}', { what });
}

/** The same without the verb. */
export function waitedFor(
	{ waiting }: TaskState,
	{ tasks, objects }: LoopContext,
	say: Say = inEnglish
): string {
	if (waiting === null) return '';
	const on = waiting.on.flatMap((id) => tasks.get(id) ?? []);
	const [only] = on;
	if (on.length > 1) {
		const done = on.filter(({ status }) => isDone(status)).length;
		return say('{n} tasks, {done} done', { n: on.length, done });
	}
	const object = waiting.object === null ? undefined : objects.get(waiting.object);
	if (only !== undefined) return only.name;
	return object?.name == null
		? asCall(spoken(waiting.text, say))
		: whatOf(object.name, waiting.text, say);
}

/** What somebody wants of a thing that has a name, by the method that it waits in. */
function whatOf(what: string, text: string, say: Say): string {
	if (text.endsWith('.get')) return say('an item of {what}', { what });
	return text.endsWith('.put') ? say('room in {what}', { what }) : what;
}

/** Waits that have no name in the program. */
const UNNAMED = ['its next turn', 'a future', 'a thread'] as const;

function spoken(text: string, say: Say): string {
	const unnamed = UNNAMED.find((each) => each === text);
	return unnamed === undefined ? text : say(unnamed);
}

/** A method that is named without its arguments reads as a call. */
const asCall = (text: string): string => (/^[A-Z]\w*\.\w+$/.test(text) ? `${text}()` : text);

function sidingNotes(
	{ cut, sprites, doneBehind }: StageLayout,
	{ tasks }: LoopContext,
	say: Say
): readonly Note[] {
	const { from, pitch } = cut.siding;
	const compact = cut.name === 'compact';
	if (compact && doneBehind === 0) return [];
	const style = { anchor: 'middle', voice: 'label', tone: 'quiet' } as const;
	const shown = sprites.filter(({ place }) => place.on === 'siding').length;
	const x = sidingX(cut);
	if (shown === 0)
		return tasks.size === 0 ? [] : note('done', x, from.y + 6, emptySiding(cut, say).text, style);
	if (doneBehind === 0) return [];
	const more = compact ? `+${String(doneBehind)}` : say('and {n} more', { n: doneBehind });
	return note('done', x, from.y + pitch * 1.5 + (compact ? 10 : 16), more, style);
}
