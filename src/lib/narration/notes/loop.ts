import { lateness } from './held.ts';
import type { Notes } from './note.ts';
import { whole, type Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import { whyWoken } from '../waking.ts';
import { nearestTimer } from '#lib/model/clock.ts';
import { loopOf } from '#lib/model/context.ts';
import { threadBefore } from '#lib/model/working.ts';
import type { EventOf, HandleId, TraceEvent } from '#lib/trace/format.ts';

/** What the loop itself does. */
export const loopNotes: Notes = {
	'loop.created': ({ names, words, events }) => {
		const task = events.find((event) => event.type === 'task.created');
		return whole(words.happenings.loopMade(names.maker(task?.line ?? null)));
	},
	'loop.began': ({ level, words }) =>
		level === 'story' ? null : whole(words.happenings.loopBegins()),
	'loop.ended': (scene, event) => {
		const { words, events, level, names } = scene;
		// The loop runs again for its own housekeeping: the story tells its end once.
		if (level === 'story' && events.find(({ type }) => type === 'loop.ended') !== event)
			return null;
		const closed = level === 'story' && has(events, 'loop.closed');
		const closes = names.runMade(event.loop) ? 'asyncio.run' : 'program';
		const finished = names.finishedBefore(event.n);
		return whole(
			words.happenings.loopEnds(
				closed ? closes : null,
				finished === null ? null : names.task(finished),
				finished !== null && scene.after.tasks.get(finished)?.status === 'failed'
			)
		);
	},
	'loop.closed': ({ words, events, level }) =>
		level === 'story' && has(events, 'loop.ended') ? null : whole(words.happenings.loopCloses()),
	'select.began': ({ words, events, after, level }, { timeout, at }) => {
		if (timeout === 0) return null;
		const woken = events.find(({ type }) => type === 'select.ended');
		const kinds = events.flatMap((event) => (event.type === 'io.polled' ? [event.kind] : []));
		if (woken !== undefined && kinds.length > 0)
			return whole(words.network.sleeps(woken.at - at, [...new Set(kinds)]));
		// A thread had news at once.
		if (level === 'story' && woken?.at === at) return null;
		const loop = loopOf(after);
		const nearest = loop === undefined ? null : nearestTimer(after, loop);
		const timer = nearest === null ? undefined : after.handles.get(nearest);
		const thread = threadBefore(after, timer?.due ?? null) !== null;
		// How long asyncio itself would wait for its threads is nobody's timer.
		const own = level === 'story' && thread && timer?.line === null;
		return whole(words.happenings.loopSleeps(own ? null : timeout, thread));
	},
	'timer.fired': ({ level, words, names, after }, { handle }) =>
		level === 'story'
			? null
			: whole(words.facts.timerFires(names.label(handle), names.sleeper(handle, after))),
	'timer.dropped': ({ level, words, names }, { handle }) =>
		level === 'story' ? null : whole(words.facts.timerDropped(names.label(handle))),
	'handle.skipped': ({ level, words, names }, { handle }) =>
		level === 'story' ? null : whole(words.facts.callbackSkipped(names.callback(handle))),
	'handle.began': callbackBegins,
	'handle.queued': (scene, event) => {
		const { names, words } = scene;
		if (event.task === null) {
			// The loop's own callback hands on what a thread has.
			if (scene.worker !== null && !event.user) return scene.does(words.deeds.tellsLoop());
			const mine = event.user && event.future === null && event.line !== null;
			return mine ? scene.does(words.deeds.queuesCallback(event.label)) : null;
		}
		if (isFirstStep(scene, event)) return { kind: 'made', task: names.task(event.task) };
		if (event.kind !== 'wakeup' || (scene.level === 'story' && !names.shown(event.task)))
			return null;
		return { kind: 'wake', task: names.task(event.task), cause: whyWoken(scene, event) };
	},
	'timer.set': (scene, { user, future, label, due, at }) =>
		user && future === null ? scene.does(scene.words.deeds.setsTimer(label, due - at)) : null,
	'timer.cancelled': (scene, { handle }) => cancelled(scene, handle),
	'handle.cancelled': (scene, { handle }) => cancelled(scene, handle),
	'stop.requested': (scene) => {
		const { words, names, handle, level, task } = scene;
		// `asyncio.run` stops its loop by a callback of its own.
		const own = task === null && handle !== null && names.handle(handle)?.user !== true;
		if (own) return level === 'story' ? null : whole(words.happenings.itStopsLoop());
		return scene.does(words.deeds.stopsLoop());
	}
};

/** Somebody made the task in this step, inside a loop: what makes the first one says so itself. */
const isFirstStep = (
	{ events, handle, told, level, names }: Scene,
	{ kind, task }: EventOf<'handle.queued'>
): boolean =>
	kind === 'step' &&
	told &&
	handle !== null &&
	task !== null &&
	(level !== 'story' || names.shown(task)) &&
	events.some((event) => event.type === 'task.created' && event.task === task);

const has = (events: readonly TraceEvent[], type: TraceEvent['type']): boolean =>
	events.some((event) => event.type === type);

function cancelled(scene: Scene, handle: HandleId): Beat | null {
	const made = scene.names.handle(handle);
	return made?.user === true ? scene.does(scene.words.deeds.cancelsCallback(made.label)) : null;
}

/** A task's step is told by the task; a timer says that it is due; the loop's own are for those who look closer. */
function callbackBegins(
	{ names, words, level }: Scene,
	{ handle, at }: EventOf<'handle.began'>
): Beat | null {
	const made = names.handle(handle);
	const { happenings } = words;
	if (made?.type === 'timer.set') {
		const delay = names.delay(handle);
		if (made.label.startsWith('timeout(')) return whole(happenings.timeoutOver(made.label));
		if (made.future === null) return whole(happenings.callbackDue(made.label, delay));
		return whole(
			happenings.timerDue(delay, made.label, lateness(made.due, at), names.tiedWith(handle))
		);
	}
	if (made === undefined || made.task !== null) return null;
	if (made.user) return whole(words.facts.callbackBegins(names.callback(handle)));
	if (level === 'story') return null;
	const done = made.future === null ? null : names.target(made.future);
	return whole(happenings.internalCallback(made.label, done));
}
