/** The traces of programs, kept on disk by content: a program is recorded again only if something changed. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseTrace } from '#lib/trace/parse.ts';
import type { Trace } from '#lib/trace/format.ts';
import { CACHE, nodeRecorder, recorderHash } from './node-recorder.ts';
import { putWhole } from './put-whole.ts';

/** Recordings at once: each holds an interpreter, and a machine that builds may be small. */
const AT_ONCE = 2;
/** Wall-clock seconds a program gets: generous, since the build machine may be slow and busy. */
const WALL_SECONDS = 60;

export interface Recordings {
	/** @param say - Gets a line when a program is really recorded. */
	readonly of: (file: string, say: (line: string) => void) => Promise<Trace>;
}

/** @param check - Why a trace is not to be used, or `null`. */
export function recordings(check: (trace: Trace) => string | null): Recordings {
	const underWay = new Map<string, Promise<Trace>>();
	const slots = Array.from({ length: AT_ONCE }, () => Promise.resolve());
	let next = 0;

	/** Waits for its turn. */
	function queued(work: () => Promise<Trace>): Promise<Trace> {
		const slot = next++ % AT_ONCE;
		const done = (slots[slot] ?? Promise.resolve()).then(work);
		slots[slot] = done.then(
			() => undefined,
			() => undefined
		);
		return done;
	}

	return {
		async of(file, say) {
			const text = await readFile(file, 'utf8');
			const hash = createHash('sha256').update(
				`${await recorderHash()}\0${basename(file)}\0${text}`
			);
			const cached = join(
				CACHE,
				'traces',
				`${basename(file, '.py')}-${hash.digest('hex').slice(0, 16)}.json`
			);
			let trace = underWay.get(cached);
			if (trace === undefined) {
				trace = queued(() => recordOnce(file, text, cached, check, say));
				underWay.set(cached, trace);
				trace.catch(() => underWay.delete(cached));
			}
			return trace;
		}
	};
}

async function recordOnce(
	file: string,
	text: string,
	cached: string,
	check: (trace: Trace) => string | null,
	say: (line: string) => void
): Promise<Trace> {
	try {
		return parseTrace(JSON.parse(await readFile(cached, 'utf8')));
	} catch {
		// Not there, or of an older format.
	}
	const name = basename(file);
	const began = performance.now();
	const trace = await nodeRecorder.record({ name, text }, { wallSeconds: WALL_SECONDS });
	const wrong = check(trace);
	if (wrong !== null) throw new Error(`${name}: ${wrong}`);
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	say(`recorded ${name}: ${String(trace.events.length)} events in ${seconds} s`);
	await putWhole(cached, JSON.stringify(trace));
	return trace;
}
