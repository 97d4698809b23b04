/** The recorder in Node: a worker thread for each program, from a snapshot that is made once and kept. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './protocol.ts';
import { putWhole } from './put-whole.ts';
import { RecorderError, type Progress, type Recorder } from './recorder.ts';
import { workerRecorder, type Spawned } from './worker-recorder.ts';

const require = createRequire(import.meta.url);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../../..');
const PYODIDE = dirname(require.resolve('pyodide/package.json'));

/** Where what is slow to make is kept, by content. */
export const CACHE = join(ROOT, 'node_modules/.cache/loopscope');

/** The recorder's Python by file name, sorted. */
async function readPython(): Promise<Readonly<Record<string, string>>> {
	const folder = join(HERE, 'py');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.py')).sort();
	const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
	return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

const hashOf = (texts: readonly string[]): string =>
	createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);

const readAll = (files: readonly string[]): Promise<string[]> =>
	Promise.all(files.map((file) => readFile(file, 'utf8')));

/** Changes with whatever the snapshot is made of. */
async function snapshotHash(): Promise<string> {
	const files = ['interpreter.ts', 'virtual-clock.ts', 'repeatable-random.ts'].map((name) =>
		join(HERE, name)
	);
	const texts = await readAll([join(PYODIDE, 'package.json'), ...files]);
	return hashOf([...texts, JSON.stringify(await readPython())]);
}

/** Changes with whatever a recording depends on, but for the program. */
export async function recorderHash(): Promise<string> {
	const events = (await readdir(join(HERE, '../trace/events'))).sort();
	const shapes = ['format.ts', 'values.ts', ...events.map((name) => `events/${name}`)];
	const files = ['assemble.ts', 'options.ts', ...shapes.map((name) => `../trace/${name}`)];
	const texts = await readAll(files.map((name) => join(HERE, name)));
	return hashOf([await snapshotHash(), ...texts]);
}

function spawn(
	onmessage: (message: FromWorker) => void,
	onfailure: (reason: Error) => void
): Spawned {
	const worker = new Worker(join(HERE, 'node-worker-door.js'), {
		// Python's own streams are not used; what Pyodide itself says is nobody's output.
		// What recurses in C, such as the repr of a deep list, uses the thread's own stack: 4 MB are soon full.
		resourceLimits: { stackSizeMb: 32 },
		stdout: true,
		stderr: true
	});
	worker.on('message', onmessage);
	worker.on('error', onfailure);
	return {
		post: (message) => {
			worker.postMessage(message);
		},
		kill: () => {
			worker.removeAllListeners();
			void worker.terminate();
		}
	};
}

const pyodide = { indexUrl: PYODIDE + '/' };

async function snapshot(onprogress: (progress: Progress) => void): Promise<Uint8Array> {
	const file = join(CACHE, `python-${await snapshotHash()}.snapshot`);
	try {
		return await readFile(file);
	} catch {
		onprogress({ stage: 'preparing' });
	}
	const bytes = await makeSnapshot({
		type: 'boot',
		pyodide,
		python: await readPython(),
		snapshot: null
	});
	// Others may be making it too: whoever is last puts the same bytes there.
	await putWhole(file, bytes);
	return bytes;
}

function makeSnapshot(boot: ToWorker): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const worker = spawn((message) => {
			worker.kill();
			if (message.type === 'snapshot') resolve(message.bytes);
			else
				reject(
					new RecorderError(
						message.type === 'failed' ? message.message : `Unexpected ${message.type}.`
					)
				);
		}, reject);
		worker.post(boot);
	});
}

/**
 * CPython's machine code is V8's, and shared by all threads that compile the same bytes, as long as one of them holds it.
 * Held here, what one recording's worker has warmed up is fast in the next one's from its first line on.
 */
const compile = async (): Promise<WebAssembly.Module> =>
	WebAssembly.compile(await readFile(join(PYODIDE, 'pyodide.asm.wasm')));

let making: Promise<[Uint8Array, WebAssembly.Module]> | null = null;

export const nodeRecorder: Recorder = workerRecorder({
	spawn,
	boot: async (onprogress) => {
		making ??= Promise.all([snapshot(onprogress), compile()]);
		const [bytes] = await making;
		return { type: 'boot', pyodide, python: {}, snapshot: bytes };
	}
});
