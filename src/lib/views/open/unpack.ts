/** From a file's bytes to its text, as far as it has one. */

/** A file that can't be opened. The message is a sentence or two: what is wrong with it, and what to do. */
export class FileError extends Error {
	override readonly name = 'FileError';
}

/** Bytes, packed or not: three times the largest recording that the recorder's own limits let happen. */
export const MOST_BYTES = 36_000_000;
const MOST = `${String(MOST_BYTES / 1e6)} MB`;

export const TOO_LARGE =
	`It is larger than ${MOST}, the most that is opened here. Record a shorter run, or play it with ` +
	'“npm run replay”.';

/** @throws FileError */
export async function textOf(file: Blob): Promise<string> {
	if (file.size === 0) throw new FileError('It is empty. Save it or copy it once more.');
	if (file.size > MOST_BYTES) throw new FileError(TOO_LARGE);
	const bytes = await unpacked(file);
	const [first, second] = bytes;
	// What a shell of Windows writes that is told to put a program's output into a file.
	const wide = first === 0xff && second === 0xfe;
	try {
		return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new FileError(
			'It is not text, and a trace is: plain JSON, or that packed with gzip. Choose the file that was saved as a trace.'
		);
	}
}

async function unpacked(file: Blob): Promise<Uint8Array> {
	const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	if (start[0] !== 0x1f || start[1] !== 0x8b) return new Uint8Array(await file.arrayBuffer());
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			parts.push(value);
			length += value.length;
			// A small file can hold a large one.
			if (length > MOST_BYTES) throw new FileError(TOO_LARGE);
		}
	} catch (error) {
		await reader.cancel().catch(() => undefined);
		if (error instanceof FileError) throw error;
		throw new FileError('It is packed with gzip and not whole. Copy or download it once more.');
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
