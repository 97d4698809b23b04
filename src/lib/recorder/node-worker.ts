/** `worker-entry.ts` in a Node worker thread. */
import crypto from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import type { ToWorker } from './protocol.ts';
import { fillRepeatably } from './repeatable-random.ts';
import { serve } from './worker-entry.ts';

if (parentPort === null) throw new Error('node-worker.ts runs in a worker thread only.');
const port = parentPort;

// Emscripten asks this one in Node, not `getRandomValues`.
Object.assign(crypto, { randomFillSync: fillRepeatably });

const receive = serve(loadPyodide, {
	post: (message) => {
		port.postMessage(message);
	}
});
port.on('message', (message: ToWorker) => {
	receive(message);
});
