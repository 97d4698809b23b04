/** A `Recorder` that runs each program in a worker of its own, and kills it when it must. */
import type { Trace, TraceEvent } from '#lib/trace/format.ts';
import { assemble, eventsOf } from './assemble.ts';
import { DEFAULT_OPTIONS, type RecordOptions } from './options.ts';
import type { EndedReport, FromWorker, Head, Source, ToWorker } from './protocol.ts';
import { RecorderError, type Progress, type Recorder } from './recorder.ts';

/** A worker somewhere: a thread in Node, a `Worker` in a page, a fake in a test. */
export interface Spawned {
	readonly post: (message: ToWorker) => void;
	/** Ends it at once, whatever it is doing. */
	readonly kill: () => void;
}

export interface WorkerHost {
	/** @param onfailure - The worker died by itself. */
	readonly spawn: (
		onmessage: (message: FromWorker) => void,
		onfailure: (reason: Error) => void
	) => Spawned;
	/** The first message for a fresh worker: an interpreter that is ready at once. */
	readonly boot: (onprogress: (progress: Progress) => void) => Promise<ToWorker>;
}

/** What is said of a run that was cut from outside. */
const cut = (how: 'limit' | 'aborted', status: number, message: string): EndedReport => ({
	how,
	status,
	message,
	error: null,
	line: null,
	limit: how === 'limit' ? 'wall' : null
});

export function workerRecorder(host: WorkerHost): Recorder {
	return {
		async record(source, given = {}, signal, onprogress = () => undefined) {
			const options: RecordOptions = { ...DEFAULT_OPTIONS, ...given };
			onprogress({ stage: 'booting' });
			const boot = await host.boot(onprogress);
			return run(host, boot, source, options, signal, onprogress);
		}
	};
}

function run(
	host: WorkerHost,
	boot: ToWorker,
	source: Source,
	options: RecordOptions,
	signal: AbortSignal | undefined,
	onprogress: (progress: Progress) => void
): Promise<Trace> {
	return new Promise((resolve, reject) => {
		const events: TraceEvent[] = [];
		let head: Head | null = null;
		let timer: ReturnType<typeof setTimeout> | undefined;

		const settle = (then: () => void): void => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', abort);
			worker.kill();
			try {
				then();
			} catch (error) {
				reject(error instanceof Error ? error : new RecorderError(String(error)));
			}
		};
		const finish = (ended: EndedReport): void => {
			settle(() => {
				const known = head ?? { python: '3.14', scenario: null, scenarioError: null, markers: [] };
				resolve(assemble(source, options, known, events, ended));
			});
		};
		const fail = (reason: string): void => {
			settle(() => {
				reject(new RecorderError(reason));
			});
		};
		const abort = (): void => {
			finish(cut('aborted', 130, 'The recording was stopped.'));
		};
		const outOfTime = (): void => {
			const seconds = String(options.wallSeconds);
			finish(
				cut(
					'limit',
					124,
					`The recording stops here: the program kept Python busy for more than ${seconds} s.`
				)
			);
		};
		const receive = (message: FromWorker): void => {
			switch (message.type) {
				case 'booted':
					worker.post({ type: 'record', source, compat: options.compat, limits: options.limits });
					onprogress({ stage: 'running' });
					timer = setTimeout(outOfTime, options.wallSeconds * 1000);
					return;
				case 'started':
					head = message.head;
					return;
				case 'events':
					events.push(...eventsOf(message.lines, events.length));
					onprogress({ stage: 'events', count: events.length });
					return;
				case 'ended':
					finish(message.ended);
					return;
				case 'failed':
					fail(message.message);
					return;
				case 'snapshot':
					fail('The worker made a snapshot when it was to record.');
			}
		};

		const worker = host.spawn(
			(message) => {
				try {
					receive(message);
				} catch (error) {
					settle(() => {
						throw error;
					});
				}
			},
			(error) => {
				fail(error.message);
			}
		);
		if (signal?.aborted === true) {
			abort();
			return;
		}
		signal?.addEventListener('abort', abort, { once: true });
		worker.post(boot);
	});
}
