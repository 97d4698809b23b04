import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putWhole } from './put-whole.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'put-whole-'));
});
afterAll(async () => {
	await rm(folder, { recursive: true });
});

test('many writers of one file all succeed, and leave one whole file', async () => {
	const file = join(folder, 'new/kept.json');
	const contents = Array.from({ length: 24 }, (_, writer) => String(writer).repeat(200_000));
	await Promise.all(contents.map((content) => putWhole(file, content)));
	expect(contents).toContain(await readFile(file, 'utf8'));
	expect(await readdir(join(folder, 'new'))).toEqual(['kept.json']);
});
