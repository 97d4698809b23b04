/** `worker-entry.ts` in a Node worker thread. */
import { parentPort } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import type { ToWorker } from './protocol.ts';
import { serve } from './worker-entry.ts';

if (parentPort === null) throw new Error('node-worker.ts runs in a worker thread only.');
const port = parentPort;
const receive = serve(loadPyodide, {
	post: (message) => {
		port.postMessage(message);
	}
});
port.on('message', (message: ToWorker) => {
	receive(message);
});
