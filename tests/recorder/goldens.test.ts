import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'vitest';
import { replay } from '#lib/model/replay.ts';
import { eventLines } from '#lib/trace/event-lines.ts';
import { traceText } from '#lib/recorder/trace-text.ts';
import { programs } from './programs.ts';
import { record } from './record.ts';

const scenarios = programs().filter(({ file }) => file.includes('/src/scenarios/'));

test.concurrent.for(scenarios)(
	'$slug is recorded as it was reviewed, twice the same, and replays legally',
	async ({ slug, file }, { expect }) => {
		const text = readFileSync(file, 'utf8');
		const [first, second] = await Promise.all([
			record(text, {}, basename(file)),
			record(text, {}, basename(file))
		]);
		expect(traceText(second)).toBe(traceText(first));
		expect(replay(first).illegal).toBeNull();
		await expect(eventLines(first)).toMatchFileSnapshot(`goldens/${slug}.txt`);
	}
);
