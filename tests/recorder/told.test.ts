import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { LEVELS } from '#lib/model/steps.ts';
import { plain } from '#lib/narration/phrases.ts';
import { sentencesOf } from '#lib/narration/sentences.ts';
import { record } from './record.ts';

const folder = join(import.meta.dirname, 'told');
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));

/** What of an exception's way up, and of a cancellation's way down, is said at any level. */
test.concurrent.for(programs)('%s is told as it was reviewed', async (name, { expect }) => {
	const trace = await record(readFileSync(join(folder, name), 'utf8'), {}, name);
	expect(replay(trace).illegal).toBeNull();
	const story = sentencesOf(trace).map((sentence) => `${plain(sentence)}\n`);
	await expect(story.join('')).toMatchFileSnapshot(`told/${name.replace('.py', '.txt')}`);
	for (const level of LEVELS) {
		const wrong = sentencesOf(trace, level)
			.map(plain)
			.filter((text) => /undefined|null\b|NaN| {2}| [.,]|^$/.test(text));
		expect(wrong).toEqual([]);
	}
});
