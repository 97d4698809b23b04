/**
 * `import trace, { code, told } from './gather.py?trace'` records the program while the site is built, and again when it
 * is saved in development. `virtual:scenarios` lists all scenarios without their traces.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { toColumns } from '#lib/trace/columns.ts';
import type { Trace } from '#lib/trace/format.ts';
import { highlightPython } from './highlight.ts';
import { recordings, type Recordings } from './recordings.ts';
import { slugOf, type Listed } from './scenarios.ts';

const QUERY = '.py?trace';
/** Pages are sent columns; whoever imports a recording gets the trace. */
const UNPACKED =
	"import { fromColumns } from '#lib/trace/columns.ts';\nexport default fromColumns(columns);";
const LIST = 'virtual:scenarios';
const LIST_ID = '\0' + LIST;

interface Options {
	/** Folder of the scenarios. */
	readonly scenarios: string;
	/** Why the trace can't be true or is no scenario, or `null`: a build that plays it would be wrong. */
	readonly check: (trace: Trace) => string | null;
	/** What is said of each step of its story. */
	readonly tell: (trace: Trace) => readonly unknown[];
}

export function scenarioTraces({ scenarios, check, tell }: Options): Plugin {
	let known: Recordings | null = null;
	/** In development, by file: what the overlay says until the file is mended. */
	const failures = new Map<string, Error>();

	async function record(file: string, say: (line: string) => void): Promise<Trace> {
		known ??= recordings(check);
		try {
			const trace = await known.of(file, say);
			failures.delete(file);
			return trace;
		} catch (error) {
			failures.set(file, error instanceof Error ? error : new Error(String(error)));
			throw error;
		}
	}

	return {
		name: 'loopscope-traces',
		resolveId: (id) => (id === LIST ? LIST_ID : undefined),
		async load(id) {
			const say = (line: string): void => {
				this.info(line);
			};
			if (id === LIST_ID) {
				const files = await scenarioFiles(scenarios);
				for (const file of files) this.addWatchFile(file);
				const traces = await Promise.all(files.map((file) => record(file, say)));
				return script({ default: listed(files, traces) });
			}
			if (!id.endsWith(QUERY)) return undefined;
			const file = id.slice(0, -'?trace'.length);
			this.addWatchFile(file);
			const trace = await record(file, say);
			const { code, ...module } = script({
				columns: toColumns(trace),
				code: highlightPython(trace.source.text),
				told: tell(trace)
			});
			return { ...module, code: `${code}\n${UNPACKED}` };
		},
		configureServer(server) {
			// A page that could not be made is an error page: it learns the reason when it connects.
			server.ws.on('connection', () => {
				for (const error of failures.values()) server.ws.send(overlay(error));
			});
		},
		async hotUpdate({ file, type, modules }) {
			if (!file.startsWith(scenarios) || !file.endsWith('.py')) return undefined;
			if (type === 'delete') failures.delete(file);
			else {
				try {
					await record(file, () => undefined);
				} catch {
					const error = failures.get(file);
					if (error) this.environment.hot.send(overlay(error));
					return [];
				}
			}
			// A file that comes or goes changes the list; one that is saved, its title perhaps.
			const list = this.environment.moduleGraph.getModuleById(LIST_ID);
			return list === undefined || modules.includes(list) ? undefined : [...modules, list];
		}
	};
}

const overlay = ({ message }: Error) =>
	({ type: 'error', err: { message, stack: '', plugin: 'loopscope-traces' } }) as const;

/** A module of plain values. `JSON.parse` of a string is what browsers read fastest. */
function script(values: Readonly<Record<string, unknown>>) {
	const lines = Object.entries(values).map(([name, value]) => {
		const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
		return name === 'default' ? `export default ${parsed};` : `export const ${name} = ${parsed};`;
	});
	return { code: lines.join('\n'), map: { mappings: '' as const }, moduleType: 'js' as const };
}

async function scenarioFiles(folder: string): Promise<readonly string[]> {
	const names = await readdir(folder);
	return names.filter((name) => name.endsWith('.py')).map((name) => join(folder, name));
}

function listed(files: readonly string[], traces: readonly Trace[]): readonly Listed[] {
	return traces
		.flatMap(({ scenario, events }, i): Listed[] => {
			if (scenario === null) return [];
			// To 10 µs: a wait ends a microsecond late, which is nobody's business here.
			const virtualSeconds = Math.round((events.at(-1)?.at ?? 0) * 1e5) / 1e5;
			return [{ slug: slugOf(files[i] ?? ''), ...scenario, virtualSeconds }];
		})
		.sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug));
}
