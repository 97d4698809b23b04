import type { Notes } from './note.ts';
import { whole, type Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import type { EventOf } from '#lib/trace/format.ts';

/** What starts the program's coroutine for a client. */
const CONNECTION_MADE = 'StreamReaderProtocol.connection_made';

/** What tasks and futures do. */
export const taskNotes: Notes = {
	'task.created': created,
	'task.began': (scene, { task }) => {
		const { deed, why } = scene.words.deeds.starts(scene.names.created(task)?.call ?? '');
		return scene.does(deed, why);
	},
	'task.resumed': (scene, { task, n, throws }) => {
		const awaited = scene.names.waitedFor(task, n, scene.after);
		const because = throws === null ? null : scene.names.thrown(task, throws, n, scene.after);
		const { deed, why } = scene.words.deeds.resumes(awaited, throws, because);
		return scene.does(deed, why);
	},
	'task.suspended': (scene, { waiting, at }) => {
		const { deeds } = scene.words;
		if (waiting.kind === 'yield') return scene.does(deeds.givesWay());
		return scene.does(deeds.awaits(scene.names.awaited(waiting, scene.after, at)));
	},
	'task.finished': (scene, { value }) => scene.does(scene.words.deeds.returns(value)),
	'task.failed': (scene, { error, message }) => scene.does(scene.words.deeds.fails(error, message)),
	'task.cancelled': (scene) => scene.does(scene.words.deeds.isCancelled()),
	'cancel.requested': cancelRequested,
	'future.resolved': ({ level, words, names, events }, { how, future }) => {
		// That it wakes somebody says it better.
		const wakes = events.some((event) => event.type === 'handle.queued' && event.kind === 'wakeup');
		if (level === 'story' || wakes) return null;
		return whole(words.happenings.futureResolved(how, names.futureKind(future)));
	}
};

/** Several tasks that one step makes are one deed. */
function created(scene: Scene, event: EventOf<'task.created'>): Beat | null {
	const { names, words, events, level } = scene;
	if (!scene.told || (level === 'story' && !names.shown(event.task))) return null;
	const mine = events.filter(
		(other) => other.type === 'task.created' && other.parent === event.parent
	);
	const [first] = mine;
	if (event.parent === null && scene.handle === null) {
		return whole(words.happenings.taskMade(names.task(event.task), event.call));
	}
	if (first !== event) return null;
	if (scene.task === null && names.label(scene.handle ?? 'h0').endsWith(CONNECTION_MADE)) {
		return whole(words.network.handlerMade(names.task(event.task), event.call));
	}
	const tasks = mine.flatMap((other) =>
		other.type === 'task.created' ? [names.task(other.task)] : []
	);
	return scene.does(words.deeds.makesTasks(tasks, names.maker(event.line)));
}

/** Several requests of one step are one deed. */
function cancelRequested(scene: Scene, event: EventOf<'cancel.requested'>): Beat | null {
	const { names, words, events, task, handle } = scene;
	const mine = events.flatMap((other) =>
		other.type === 'cancel.requested' && other.accepted === event.accepted ? [other] : []
	);
	if (mine[0] !== event) return null;
	const targets = mine.map(({ target }) => names.target(target) ?? words.future);
	// A timeout is a callback of asyncio's own.
	const isOwn = task === null && handle !== null && names.handle(handle)?.user !== true;
	const made = handle === null ? undefined : names.handle(handle);
	if (isOwn && made?.label.includes('TaskGroup._') === true) {
		const failed = made.future === null ? null : names.target(made.future);
		return whole(words.happenings.groupCancels(failed, targets));
	}
	if (isOwn) return whole(words.happenings.itAsksToCancel(targets));
	const byRun = task === null && handle === null && names.maker(event.line) === 'asyncio.run';
	if (byRun) return whole(words.happenings.runCancels(targets));
	return scene.does(words.deeds.asksToCancel(targets, event.accepted));
}
