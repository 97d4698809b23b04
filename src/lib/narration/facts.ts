import type { Exit, Facts } from './catalogue.ts';
import { capitalised, type Sentence } from './phrases.ts';
import { notes } from './notes/notes.ts';
import type { Scene } from './scene.ts';
import { tell } from './told.ts';
import { passage } from './way-up.ts';
import { loopOf, type LoopContext } from '#lib/model/context.ts';
import { someoneWorks } from '#lib/model/working.ts';
import type { EventOf, TraceEvent } from '#lib/trace/format.ts';

/** One event, plainly: what the story passes over is said here too. */
export function factOf(scene: Scene, event: TraceEvent, before: LoopContext): Sentence {
	const { names, words } = scene;
	const { facts } = words;
	switch (event.type) {
		case 'turn.began':
			return facts.turnBegins(event.turn);
		case 'turn.ended':
			return facts.turnEnds(event.turn);
		case 'turn.counted':
			return facts.turnCounted(event.ready, event.timers);
		case 'select.began':
			return facts.selectBegins(event.timeout, whyOf(before, event.timeout));
		case 'select.ended':
			return facts.selectEnds(event.at - before.now, event.events);
		case 'timer.set':
			return facts.timerSet(event.label, event.due - event.at);
		case 'handle.queued':
			return facts.callbackQueued(event.kind, stepped(scene, event.handle), event.label);
		case 'handle.began':
			return facts.callbackBegins(names.callback(event.handle));
		case 'handle.ended':
			return facts.callbackEnds(names.callback(event.handle));
		case 'task.created':
			return facts.taskCreated(names.task(event.task), event.call);
		case 'future.created':
			return facts.futureCreated(event.kind);
		case 'line.ran':
			return capitalised(facts.lineRuns(event.line, scene.actor));
		case 'frame.entered':
			return facts.frameEnters(event.call);
		case 'frame.exited':
			return facts.frameExits(event.function, event.how, event.value, exitOf(scene, event.n));
		case 'coroutine.created':
			return words.does(scene.actor, [words.deeds.createsCoroutine(event.call)], []);
		case 'block.ended':
			return facts.blockEnds();
		case 'timer.cancelled':
			return words.does(scene.actor, [words.deeds.cancelsTimer(names.label(event.handle))], []);
		case 'handle.cancelled':
			return words.does(scene.actor, [words.deeds.cancelsCallback(names.label(event.handle))], []);
		default: {
			return tell(notes(scene, event), words);
		}
	}
}

/** Where an exception comes up that a function lets through. */
function exitOf(scene: Scene, n: number): Exit | null {
	const found = passage(scene, n);
	if (found?.stop.kind !== 'left') return null;
	const { into } = found.stop;
	return into?.line == null ? null : { to: into.function, line: into.line };
}

const stepped = ({ names }: Scene, handle: EventOf<'handle.began'>['handle']): Sentence | null => {
	const task = names.steppedBy(handle);
	return task === null ? null : names.task(task);
};

type Why = Parameters<Facts['selectBegins']>[1];

/** Why select gets the timeout that it gets. */
function whyOf(context: LoopContext, timeout: number | null): Why {
	const loop = loopOf(context);
	if (loop !== undefined && loop.ready.size > 0) return 'ready';
	if (loop?.stopping === true) return 'stopping';
	if (timeout === null) {
		if (someoneWorks(context)) return 'threads';
		return isServed(context) ? 'sockets' : 'nothing';
	}
	return timeout === 0 ? 'overdue' : 'timer';
}

/** Whether some socket may yet have news. */
function isServed({ connections, servers }: LoopContext): boolean {
	for (const { ends } of connections) if (!ends.client.closed || !ends.server.closed) return true;
	for (const { open } of servers) if (open) return true;
	return false;
}
