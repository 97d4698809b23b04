import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a file where others may be reading or putting the same one: who reads finds none or a whole one.
 * Each writer has a draft of its own; a process may well hold two writers, since each of a build's configurations has modules of its own.
 */
export async function putWhole(file: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	const draft = `${file}.${randomUUID()}`;
	await writeFile(draft, content);
	await rename(draft, file);
}
