/** Examines one file beside the page, which goes on meanwhile, whatever is in the file. */
import { examine } from './examine.ts';
import type { Answer, Asked } from './protocol.ts';
import { FileError } from './unpack.ts';

const answer = (message: Answer): void => {
	self.postMessage(message);
};

self.onmessage = async ({ data: { file, name } }: MessageEvent<Asked>): Promise<void> => {
	try {
		const examined = await examine(file, name, (stage) => {
			answer({ kind: 'stage', ...stage });
		});
		answer({ kind: 'opened', ...examined });
	} catch (error) {
		const why =
			error instanceof FileError
				? error.message
				: // The file went away, or what is in it is stranger than anybody thought.
					'It could not be read. Choose it once more, or record the program again.';
		answer({ kind: 'refused', why });
	}
};
