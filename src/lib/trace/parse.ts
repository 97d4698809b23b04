import * as v from 'valibot';
import { TRACE_VERSION, traceEvent, traceSchema, type Trace, type TraceEvent } from './format.ts';
import { upgrade, upgraders, type Upgrader } from './upgrade.ts';

/** The file is at fault. The message is a sentence for a person and names the place, such as `events.0.at`. */
export class TraceError extends Error {
	/** Keys from the top of the file down to what is wrong; empty where it is the whole file. */
	readonly path: string;

	constructor(message: string, path = '') {
		super(message);
		this.name = 'TraceError';
		this.path = path;
	}
}

/** What is said of anything else than a trace. */
export const NO_TRACE =
	'This is not a Loopscope trace: it does not begin with its format and version.';

const envelope = v.object({
	format: v.literal('loopscope-trace'),
	version: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/** By their type: `traceEvent` would try one shape after the other, and a trace is many events. */
const shapes = new Map<unknown, v.GenericSchema<unknown, TraceEvent>>(
	traceEvent.options.map((shape) => [shape.entries.type.literal, shape])
);

/** What has no type that is known is left to `traceEvent`, which says so. */
const eventSchema = v.lazy((event) => {
	const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : null;
	return shapes.get(type) ?? traceEvent;
});

const wholeSchema = v.strictObject({ ...traceSchema.entries, events: v.array(eventSchema) });

/**
 * @returns The version of a trace that can be read here, by how it begins.
 * @throws TraceError
 */
export function readVersion(json: unknown): number {
	const head = v.safeParse(envelope, json);
	if (!head.success) {
		throw new TraceError(NO_TRACE);
	}
	const { version } = head.output;
	if (version > TRACE_VERSION) {
		throw new TraceError(
			`This trace has version ${String(version)}, and this Loopscope reads versions up to ` +
				`${String(TRACE_VERSION)}. It was written by a newer Loopscope.`,
			'version'
		);
	}
	return version;
}

/**
 * The only way in for a trace that comes from outside: checks every field, and brings older versions up to date.
 *
 * @throws TraceError
 */
export function parseTrace(json: unknown, table: readonly Upgrader[] = upgraders): Trace {
	const version = readVersion(json);
	const result = v.safeParse(wholeSchema, upgrade(json, version, table), { abortEarly: true });
	if (result.success) return result.output;
	throw errorOf(v.getDotPath(result.issues[0]) ?? '', result.issues[0]);
}

/**
 * As strict as `parseTrace`, for events that come one by one.
 *
 * @param index - Its place in the trace.
 * @throws TraceError
 */
export function parseEvent(json: unknown, index: number): TraceEvent {
	const result = v.safeParse(eventSchema, json, { abortEarly: true });
	if (result.success) return result.output;
	const inside = v.getDotPath(result.issues[0]);
	throw errorOf(
		['events', index, ...(inside === null ? [] : [inside])].join('.'),
		result.issues[0]
	);
}

function errorOf(path: string, issue: v.BaseIssue<unknown>): TraceError {
	const where = path === '' ? 'The trace as a whole' : `The trace's "${path}"`;
	return new TraceError(`${where} is wrong: ${lowerFirst(issue.message)}.`, path);
}

const lowerFirst = (text: string): string =>
	(text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '');
