import { TRACE_VERSION, type EventType, type Trace } from './format.ts';
import { parseTrace } from './parse.ts';
import { SHAPES, type Shape } from './script-shapes.ts';

/**
 * A trace from short lines, for tests and specimens; legal or not.
 *
 * ```text
 * loop.created l1
 * task.created t1 main()      # positional values, in the order of script-shapes.ts
 * @1.000001                   # the time of what follows, in virtual seconds
 * timer.set h2 2 future=f1    # others by name; the rest have defaults
 * ```
 *
 * Numbers the events, and gives code to the task that runs. Values are JSON where they can be, else words;
 * a value with spaces is written in double quotes. `run.began` comes first by itself, and
 * `run.ended returned` last unless the text has its own end.
 *
 * @throws TraceError - What the lines say is not a trace.
 */
export function script(text: string, program = 'pass\n'): Trace {
	const events = eventsOf(text);
	const last = events.at(-1)?.['how'];
	const how = typeof last === 'string' ? last : 'limit';
	return parseTrace({
		format: 'loopscope-trace',
		version: TRACE_VERSION,
		recorder: { version: 'script', python: '3.14.2', compat: null, limits: NO_LIMITS },
		scenario: null,
		source: { name: 'script.py', text: program },
		markers: [],
		ended: {
			how,
			status: how === 'returned' ? 0 : 1,
			message: `The run ended: ${how}.`,
			error: null,
			line: null,
			limit: how === 'limit' ? 'events' : null,
			waiting: []
		},
		events
	});
}

const NO_LIMITS = {
	lines: 1e6,
	events: 1e6,
	turns: 1e6,
	seconds: 1e6,
	output: 1e6,
	tasks: 1e6,
	repr: 120
};

type LooseEvent = Record<string, unknown>;

function eventsOf(text: string): LooseEvent[] {
	const lines = text
		.split('\n')
		.map((line) => line.replace(/(^|\s)#.*$/, '').trim())
		.filter((line) => line !== '');
	if (!lines[0]?.startsWith('run.began')) lines.unshift('run.began');
	if (!lines.at(-1)?.startsWith('run.ended')) lines.push('run.ended returned');

	const events: LooseEvent[] = [];
	const running: unknown[] = [];
	let at = 0;
	let turn = 0;
	for (const line of lines) {
		if (line.startsWith('@')) {
			at = Number(line.slice(1));
			continue;
		}
		const [type = '', ...words] = line.match(/(?:[^\s"]+|"(?:[^"\\]|\\.)*")+/g) ?? [];
		if (type === 'turn.began') turn += 1;
		const event: LooseEvent = {
			n: events.length,
			type,
			at,
			...defaultsOf(type, running, turn),
			...valuesOf(type, words)
		};
		if (type === 'task.began' || type === 'task.resumed') running.push(event['task']);
		if (ENDS_A_STEP.has(type)) running.pop();
		events.push(event);
	}
	return events;
}

const ENDS_A_STEP = new Set(['task.suspended', 'task.finished', 'task.failed', 'task.cancelled']);

const shapeOf = (type: string): Shape | undefined => SHAPES[type as EventType];

function defaultsOf(type: string, running: readonly unknown[], turn: number): LooseEvent {
	const task = shapeOf(type)?.code === true ? { task: running.at(-1) ?? null } : {};
	const number = type.startsWith('turn.') && type !== 'turn.counted' ? { turn } : {};
	return { ...shapeOf(type)?.defaults, ...task, ...number };
}

function valuesOf(type: string, words: readonly string[]): LooseEvent {
	const values: LooseEvent = {};
	const names = shapeOf(type)?.order ?? [];
	let next = 0;
	for (const word of words) {
		const [, name, value] = /^([a-z]+)=(.*)$/s.exec(word) ?? [];
		if (name !== undefined && value !== undefined) values[name] = valueOf(value);
		else values[names[next++] ?? word] = valueOf(word);
	}
	// Shorthand: `task.suspended t1 sleep f1` for a whole `waiting`.
	if (type === 'task.suspended') foldWaiting(values);
	return values;
}

function foldWaiting(values: LooseEvent): void {
	const {
		kind = 'future',
		future = null,
		text = kind,
		on = [],
		timer = null,
		object = null,
		connection = null,
		...rest
	} = values;
	for (const key of Object.keys(values)) Reflect.deleteProperty(values, key);
	Object.assign(values, rest, { waiting: { kind, text, future, on, timer, object, connection } });
}

function valueOf(word: string): unknown {
	try {
		return JSON.parse(word);
	} catch {
		return word;
	}
}
