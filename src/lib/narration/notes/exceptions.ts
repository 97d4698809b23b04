import type { Notes } from './note.ts';
import { whole, type Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import { clause, isNamed, lastLeft, leftIn, nextIn, passage } from '../way-up.ts';
import { isExit, type Flight } from '#lib/model/flight.ts';
import type { EventOf } from '#lib/trace/format.ts';

/** What exceptions do on their way up. */
export const exceptionNotes: Notes = {
	'exception.raised': raised,
	'exception.caught': caught,
	'frame.exited': (scene, event) =>
		event.how === 'raised' ? left(scene, event) : returned(scene, event),
	'task.failed': (scene, { n, error, message, task }) => {
		const flight = passage(scene, n)?.flight;
		const named = flight !== undefined && isNamed(scene, flight);
		const through = flight === undefined ? [] : lastLeft(flight);
		const { deeds, happenings } = scene.words;
		const deed = scene.does(deeds.fails(error, message, named, through));
		// Whoever waits for the task, a group or a gather is called.
		const next = scene.trace.events[n + 1];
		const heard = next?.type === 'handle.queued' && next.future === task;
		return heard || deed === null ? deed : [deed, whole(happenings.keepsException())];
	},
	'task.cancelled': (scene, { n }) => {
		const flight = passage(scene, n)?.flight;
		const named = flight === undefined || isNamed(scene, flight) || isAgain(scene, flight);
		return scene.does(scene.words.deeds.isCancelled(!named));
	}
};

const isAgain = ({ events }: Scene, { stops }: Flight): boolean =>
	stops.some(({ n, again }) => again && n >= (events[0]?.n ?? Infinity));

/** A group raises what its tasks failed with; a timeout makes one exception of another. */
function raised(scene: Scene, event: EventOf<'exception.raised'>): Beat | null {
	const { n, error, message, line, task } = event;
	const { deeds, facts } = scene.words;
	const flight = passage(scene, n)?.flight;
	const first = flight?.stops[0];
	// It has been told where the task goes on, or starts.
	const atOnce = task !== null && error === 'CancelledError' && first?.at === null;
	if (first?.kind === 'thrown' || atOnce)
		return scene.level === 'events' && line !== null
			? whole(facts.comesUp(error, line, atOnce))
			: null;
	if (/ExceptionGroup$/.test(error) && message.startsWith('unhandled errors in a TaskGroup'))
		return scene.does(deeds.groupRaises(error, counted(message)));
	const before = flight?.instead ?? flight?.handling ?? null;
	if (error === 'TimeoutError' && before?.error === 'CancelledError')
		return scene.does(deeds.timeoutRaises(error, before.error));
	const from = clause(scene, line, /^\s*raise\b.+\bfrom\s+(?!None\b)(\S.*?)\s*(?:#.*)?$/);
	const cause = from === null ? null : (flight?.handling?.error ?? null);
	return scene.does(deeds.raises(error, message, line, cause));
}

/** What an `except*` takes. */
const PART = /^\s*except\s*\*\s*(.+?)\s*(?:\bas\b.*)?:/;

/** How many exceptions are in the group, as it says. */
const counted = (message: string): number => Number(/\((\d+) sub-exception/.exec(message)?.[1]);

function caught(scene: Scene, { n, error, by, line }: EventOf<'exception.caught'>): Beat | null {
	const { deeds } = scene.words;
	const found = passage(scene, n);
	if (by === 'finally')
		return scene.does(deeds.tidiesUp(error, found?.stop.at?.function ?? null, line));
	// The line of the `except` itself runs before its first one.
	const at = found?.stop.at?.line ?? line;
	const part = clause(scene, at, PART);
	if (part !== null) return scene.does(deeds.catchesPart(error, part));
	const named = found !== null && isNamed(scene, found.flight);
	const known = found?.stop.again === true ? 'again' : named ? 'named' : null;
	return scene.does(deeds.catches(error, at, known));
}

/** Where it goes is told once, when it has come to where something else happens. */
function left(scene: Scene, { n, value, task }: EventOf<'frame.exited'>): Beat | Beat[] | null {
	const { words, level } = scene;
	if (value === 'StopAsyncIteration' && task !== null)
		return scene.does(words.deeds.endsIteration());
	const found = passage(scene, n);
	if (level === 'events' || found === null || found.stop.kind !== 'left' || !scene.told)
		return null;
	const { flight, stop } = found;
	const held = flight.stops.findLast((other) => other.kind === 'caught' && other.n < n);
	const rest = clause(scene, held?.at?.line ?? null, PART) !== null;
	const again = stop.again ? scene.does(words.deeds.raisesAgain(value, rest)) : null;
	const next = nextIn(scene, flight, n);
	const { names, into } = leftIn(scene, flight, n);
	const climbs =
		next?.kind === 'left' || next?.kind === 'ended' || into?.line == null
			? null
			: whole(words.happenings.climbs(value, names, into.function, into.line));
	return [again, climbs].filter((beat) => beat !== null);
}

/** An exit that returns true ends the exception. */
function returned(scene: Scene, { n, function: name }: EventOf<'frame.exited'>): Beat | null {
	const found = passage(scene, n);
	return found?.stop.kind === 'swallowed' && isExit(name)
		? scene.does(scene.words.deeds.swallows(found.flight.error, name))
		: null;
}
