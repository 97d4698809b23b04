import type { Notes } from './note.ts';
import { cancelRequested } from './cancelling.ts';
import { memoryOf } from '../memory.ts';
import { whole, type Scene } from '../scene.ts';
import { whyThrown } from '../thrown.ts';
import type { Beat } from '../told.ts';
import { passage } from '../way-up.ts';
import type { EventOf, TaskId } from '#lib/trace/format.ts';

/** What starts the program's coroutine for a client. */
const CONNECTION_MADE = 'StreamReaderProtocol.connection_made';

/** What tasks and futures do. */
export const taskNotes: Notes = {
	'task.created': created,
	'task.began': (scene, { task, n }) => {
		const { deeds } = scene.words;
		// Whoever is asked before its first step never runs a line.
		if (isAskedBefore(scene, task, n)) {
			const because = whyThrown(scene, task, 'CancelledError', n);
			const { deed, why } = deeds.getsAtOnce('CancelledError', because);
			return scene.does(deed, why, true);
		}
		const { deed, why } = deeds.starts(scene.names.created(task)?.call ?? '');
		return scene.does(deed, why);
	},
	'task.resumed': (scene, { task, n, throws }) => {
		const { names, words, after } = scene;
		if (throws !== null) {
			const line = passage(scene, n)?.stop.at?.line ?? null;
			const { deed, why } = words.deeds.gets(throws, line, whyThrown(scene, task, throws, n));
			return scene.does(deed, why, true);
		}
		const { deed, why } = words.deeds.resumes(names.waitedFor(task, n, after));
		return scene.does(deed, why);
	},
	'task.suspended': (scene, { waiting, at }) => {
		const { deeds } = scene.words;
		if (waiting.kind === 'yield') return scene.does(deeds.givesWay());
		return scene.does(deeds.awaits(scene.names.awaited(waiting, scene.after, at)));
	},
	'task.finished': (scene, { value }) => scene.does(scene.words.deeds.returns(value)),
	'cancel.requested': cancelRequested,
	'future.resolved': (scene, { how, future }) => {
		const { level, words, names, events } = scene;
		const inner = how === 'cancelled' ? names.shielded(future) : null;
		// The request has said so.
		if (level === 'events' && inner !== null && scene.after.tasks.get(inner)?.outcome === null)
			return whole(words.happenings.shieldHolds(names.task(inner)));
		// That it wakes somebody says it better.
		const wakes = events.some((event) => event.type === 'handle.queued' && event.kind === 'wakeup');
		if (level === 'story' || wakes) return null;
		return whole(words.happenings.futureResolved(how, names.futureKind(future)));
	}
};

const isAskedBefore = ({ trace }: Scene, task: TaskId, n: number): boolean =>
	memoryOf(trace)
		.requests.get(task)
		?.some((request) => request.n < n) === true;

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
