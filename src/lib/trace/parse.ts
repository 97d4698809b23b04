import * as v from 'valibot';
import { TRACE_VERSION, traceSchema, type Trace } from './format.ts';
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

const envelope = v.object({
	format: v.literal('loopscope-trace'),
	version: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/**
 * The only way in for a trace that comes from outside: checks every field, and brings older versions up to date.
 *
 * @throws TraceError
 */
export function parseTrace(json: unknown, table: readonly Upgrader[] = upgraders): Trace {
	const head = v.safeParse(envelope, json);
	if (!head.success) {
		throw new TraceError(
			'This is not a Loopscope trace: it does not begin with its format and version.'
		);
	}
	const { version } = head.output;
	if (version > TRACE_VERSION) {
		throw new TraceError(
			`This trace has version ${String(version)}, and this Loopscope reads versions up to ` +
				`${String(TRACE_VERSION)}. It was written by a newer Loopscope.`,
			'version'
		);
	}
	const result = v.safeParse(traceSchema, upgrade(json, version, table), { abortEarly: true });
	if (result.success) return result.output;
	throw errorOf(result.issues[0]);
}

function errorOf(issue: v.BaseIssue<unknown>): TraceError {
	const path = v.getDotPath(issue) ?? '';
	const where = path === '' ? 'The trace as a whole' : `The trace's "${path}"`;
	return new TraceError(`${where} is wrong: ${lowerFirst(issue.message)}.`, path);
}

const lowerFirst = (text: string): string =>
	(text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '');
