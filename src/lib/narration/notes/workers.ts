import type { Notes } from './note.ts';
import { whole } from '../scene.ts';

/** What threads do, and the pools that they work for. */
export const workerNotes: Notes = {
	'worker.started': (scene, { worker, pool, user }) =>
		scene.level === 'events' || (user && pool === null)
			? scene.does(scene.words.deeds.startsThread(scene.names.worker(worker)))
			: null,
	'worker.resumed': (scene, { worker, n }) => {
		const { events, names, words } = scene;
		const halted = names.halted(worker, n);
		// A job, and what a thread starts with, say more than that it goes on.
		if (scene.level !== 'events' && (halted === null || halted.kind === 'idle')) return null;
		const next = events.find((event) => event.n > n);
		if (next?.type === 'worker.ended' && scene.level === 'story') return null;
		const { deed, why } = words.deeds.threadResumes(halted);
		return scene.does(deed, why);
	},
	'worker.suspended': (scene, { kind, text, until, at }) =>
		kind === 'idle' && scene.level !== 'events'
			? null
			: scene.does(
					scene.words.deeds.threadWaits({ kind, text }, until === null ? null : until - at)
				),
	'worker.ended': (scene, { worker }) => {
		const pool = scene.after.workers.get(worker)?.pool ?? null;
		return scene.level === 'story' && pool !== null
			? null
			: scene.does(scene.words.deeds.threadEnds());
	},
	'job.queued': (scene, { job, call, before, pool, limit }) => {
		const running = [...scene.after.jobs].filter(
			(other) => other.id !== job && other.pool === pool && other.status === 'running'
		).length;
		const ahead = running + before - limit;
		return scene.does(scene.words.deeds.handsIn(call, ahead >= 0, Math.max(ahead, 0)));
	},
	'job.began': (scene, { job }) =>
		scene.does(scene.words.deeds.takesJob(scene.names.job(job)?.call ?? '')),
	'job.ended': (scene, { job, how, value }) => {
		const { names, words } = scene;
		const call = names.job(job)?.call ?? '';
		if (how === 'cancelled') return whole(words.happenings.jobCancelled(call));
		return scene.does(
			how === 'returned' ? words.deeds.jobReturns(call, value) : words.deeds.jobFails(call, value)
		);
	}
};
