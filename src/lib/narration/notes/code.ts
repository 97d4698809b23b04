import { heldUp } from './held.ts';
import type { Notes } from './note.ts';
import { whole, type Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import { isUsedAtOnce } from '#lib/model/steps/coroutines.ts';
import type { EventOf, TraceEvent } from '#lib/trace/format.ts';

/** What the program's code does. */
export const codeNotes: Notes = {
	'run.began': ({ words, names, events, trace }) => {
		if (trace.ended.how === 'syntax-error') return whole(words.happenings.programBegins('unread'));
		const lines = events.flatMap((event) => (event.type === 'line.ran' ? [event.line] : []));
		const all = lines.every((line) => names.isDefinition(line));
		const what = lines.length === 0 ? 'none' : all ? 'definitions' : 'some';
		return whole(words.happenings.programBegins(what));
	},
	'run.ended': ({ words, trace }, { how, at }) =>
		whole(words.happenings.ends(how, trace.ended.message, at)),
	'line.ran': (scene, { line }) => {
		const alone = scene.level === 'callbacks' && scene.events.length === 1;
		return alone ? scene.does(scene.words.deeds.runsLine(line)) : null;
	},
	'coroutine.created': (scene, event) =>
		isUsedAtOnce(event, event.n, scene.trace.events)
			? null
			: scene.does(scene.words.deeds.createsCoroutine(event.call)),
	'frame.entered': frameEntered,
	'output.written': (scene, event) => {
		const { events, words } = scene;
		const mine = events.flatMap((other) => (isSameOutput(other, event) ? [other] : []));
		if (mine[0] !== event || events.some(({ type }) => type === 'warning.issued')) return null;
		const text = mine.map((other) => other.text).join('');
		return isPythons(event, scene.trace.events)
			? whole(words.happenings.pythonWrites(text.trimEnd().split('\n').at(-1) ?? ''))
			: scene.does(words.deeds.prints(text, event.stream));
	},
	'block.began': (scene, { call, seconds }) =>
		scene.does(scene.words.deeds.blocks(call, seconds, scene.handle !== null)),
	'block.ended': (scene, { at }) =>
		scene.handle === null ? null : whole(scene.words.happenings.holdsUp(heldUp(scene, at))),
	'warning.issued': ({ words }, { kind, subject, text }) =>
		whole(words.happenings.warns(kind, subject, text)),
	'note.written': ({ words }, { text }) => whole(words.happenings.notes(text))
};

/** A traceback or a warning: no line of the program wrote it, or Python has just warned. */
const isPythons = (
	{ stream, line, n }: EventOf<'output.written'>,
	events: readonly TraceEvent[]
): boolean => stream === 'stderr' && (line === null || events[n - 1]?.type === 'warning.issued');

const isSameOutput = (
	other: TraceEvent,
	event: EventOf<'output.written'>
): other is EventOf<'output.written'> =>
	other.type === 'output.written' && other.stream === event.stream && other.task === event.task;

/** A task's own function begins with it; inner ones are told where a coroutine or a program calls them. */
function frameEntered(scene: Scene, event: EventOf<'frame.entered'>): Beat | null {
	const { words, events, task, names } = scene;
	if (event.function.startsWith('<')) return null;
	if (scene.worker !== null) return null;
	if (task === null)
		return scene.handle === null ? scene.does(words.deeds.calls(event.call)) : null;
	const begins = events.some((other) => other.type === 'task.began' && other.n < event.n);
	const own = names.created(task)?.coroutine === event.function;
	if (!event.coroutine || (begins && own)) return null;
	return scene.does(words.deeds.entersCoroutine(event.call));
}
