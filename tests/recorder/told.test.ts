import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { History } from '#lib/model/history.ts';
import { replay } from '#lib/model/replay.ts';
import { LEVELS, stepsOf } from '#lib/model/steps.ts';
import { plain } from '#lib/narration/narrate.ts';
import { narrator } from '#lib/narration/narrator.ts';
import type { Trace } from '#lib/trace/format.ts';
import { record } from './record.ts';

const folder = join(import.meta.dirname, 'told');
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'));

function told(trace: Trace): string {
	const steps = stepsOf(trace, 'story');
	const tell = narrator(trace, steps, new History(trace.events));
	return steps.map(({ number }) => `${plain(tell(number))}\n`).join('');
}

/** What of an exception's way up, and of a cancellation's way down, is said at any level. */
test.concurrent.for(programs)('%s is told as it was reviewed', async (name, { expect }) => {
	const trace = await record(readFileSync(join(folder, name), 'utf8'), {}, name);
	expect(replay(trace).illegal).toBeNull();
	await expect(told(trace)).toMatchFileSnapshot(`told/${name.replace('.py', '.txt')}`);
	for (const level of LEVELS) {
		const steps = stepsOf(trace, level);
		const tell = narrator(trace, steps, new History(trace.events));
		const wrong = steps
			.map(({ number }) => plain(tell(number)))
			.filter((text) => /undefined|null\b|NaN| {2}| [.,]|^$/.test(text));
		expect(wrong).toEqual([]);
	}
});
