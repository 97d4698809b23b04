/** CPython in this thread: booted from a memory snapshot, or from scratch to make one. */
import type { loadPyodide, PyodideAPI } from 'pyodide';
import { callDirectly, type CPython } from './direct-calls.ts';
import type { PyodideFiles, Source } from './protocol.ts';
import { installRepeatableRandom } from './repeatable-random.ts';
import { installVirtualClock } from './virtual-clock.ts';

/** Fixed, since addresses in memory, and so what `id()` gives, depend on it. */
const ENVIRONMENT = {
	PYTHONHASHSEED: '0',
	HOME: '/home/pyodide',
	TZ: 'UTC',
	_: '/usr/bin/python3'
};

/** Where Python finds the recorder's own files. */
const PACKAGE = '/lib/python3.14/site-packages/_loopscope';

export interface Interpreter {
	/** Runs the program to its end. All in one go: nothing else happens in this thread meanwhile. */
	record(
		source: Source,
		options: string,
		onstarted: (head: string) => void,
		onevents: (lines: string) => void
	): string;
}

/** An interpreter ready to be frozen: everything imported, nothing run. */
export async function makeSnapshot(
	load: typeof loadPyodide,
	files: PyodideFiles,
	python: Readonly<Record<string, string>>
): Promise<Uint8Array> {
	installVirtualClock();
	installRepeatableRandom();
	const pyodide = await load({ indexURL: files.indexUrl, env: ENVIRONMENT, _makeSnapshot: true });
	// One by one: together, and with Python's copies, they would take memory just when the modules need it, and the snapshot
	// has to fit into what Pyodide begins with. JSON's strings are Python's, too.
	pyodide.runPython(`import os\nos.makedirs(${JSON.stringify(PACKAGE)})`);
	for (const [name, text] of Object.entries(python)) {
		const path = JSON.stringify(`${PACKAGE}/${name}`);
		pyodide.runPython(`with open(${path}, 'w') as file: file.write(${JSON.stringify(text)})`);
	}
	pyodide.runPython('del os, file');
	pyodide.runPython(python['bootstrap.py'] ?? '');
	return pyodide.makeMemorySnapshot();
}

export async function restore(
	load: typeof loadPyodide,
	files: PyodideFiles,
	snapshot: Uint8Array
): Promise<Interpreter> {
	const clock = installVirtualClock();
	installRepeatableRandom();
	const pyodide = await load({
		indexURL: files.indexUrl,
		env: ENVIRONMENT,
		_loadSnapshot: snapshot
	});
	callDirectly((pyodide as PyodideAPI & { readonly _module: CPython })._module);
	const session = importSession(pyodide);
	return {
		record(source, options, onstarted, onevents) {
			const result: unknown = session(
				source.name,
				source.text,
				options,
				onstarted,
				onevents,
				clock.push,
				clock.reads
			);
			if (typeof result !== 'string') throw new TypeError('session.record returned no text');
			return result;
		}
	};
}

function importSession(pyodide: PyodideAPI): (...args: unknown[]) => unknown {
	const record: unknown = pyodide.pyimport('_loopscope.session.record');
	if (typeof record !== 'function') throw new TypeError('_loopscope.session has no record');
	return (...args) => Reflect.apply(record, undefined, args) as unknown;
}
