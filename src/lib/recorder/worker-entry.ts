/** The recorder's far end, in a thread of its own: one program, then it is thrown away. */
import type { loadPyodide } from 'pyodide';
import { makeSnapshot, restore, type Interpreter } from './interpreter.ts';
import type { EndedReport, FromWorker, Head, ToWorker } from './protocol.ts';

export interface Port {
	readonly post: (message: FromWorker) => void;
}

/** Answers one message after the other, in the order in which they come. */
export function serve(load: typeof loadPyodide, port: Port): (message: ToWorker) => void {
	let interpreter: Interpreter | null = null;
	let last: Promise<void> = Promise.resolve();

	async function answer(message: ToWorker): Promise<void> {
		switch (message.type) {
			case 'boot':
				if (message.snapshot === null) {
					const bytes = await makeSnapshot(load, message.pyodide, message.python);
					port.post({ type: 'snapshot', bytes });
				} else {
					interpreter = await restore(load, message.pyodide, message.snapshot);
					port.post({ type: 'booted' });
				}
				return;
			case 'record': {
				if (interpreter === null) throw new Error('The worker has not booted.');
				const ended = interpreter.record(
					message.source,
					JSON.stringify({ compat: message.compat, limits: message.limits }),
					(head) => {
						port.post({ type: 'started', head: JSON.parse(head) as Head });
					},
					(lines) => {
						port.post({ type: 'events', lines });
					}
				);
				port.post({ type: 'ended', ended: JSON.parse(ended) as EndedReport });
			}
		}
	}

	return (message) => {
		last = last
			.then(() => answer(message))
			.catch((error: unknown) => {
				port.post({
					type: 'failed',
					message: error instanceof Error ? error.message : String(error)
				});
			});
	};
}
