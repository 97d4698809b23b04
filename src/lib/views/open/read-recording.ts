import type { Examined, Stage } from './examine.ts';
import type { Answer, Asked } from './protocol.ts';
import { FileError, MOST_BYTES, TOO_LARGE } from './unpack.ts';

/**
 * Examines a file in a worker of its own.
 *
 * @param signal - Ends it at once.
 * @throws FileError
 */
export function readRecording(
	file: File,
	report: (stage: Stage) => void,
	signal: AbortSignal
): Promise<Examined> {
	// What is too large is not even sent.
	if (file.size > MOST_BYTES) return Promise.reject(new FileError(TOO_LARGE));
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
		const settle = (then: () => void): void => {
			worker.terminate();
			then();
		};
		signal.addEventListener('abort', () => {
			worker.terminate();
		});
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			if (data.kind === 'stage') report(data);
			else if (data.kind === 'refused')
				settle(() => {
					reject(new FileError(data.why));
				});
			else
				settle(() => {
					resolve(data);
				});
		};
		worker.onerror = () => {
			settle(() => {
				reject(
					new FileError(
						'The part of the site that reads files could not be loaded. Try again once you are online.'
					)
				);
			});
		};
		worker.postMessage({ file, name: file.name } satisfies Asked);
	});
}
