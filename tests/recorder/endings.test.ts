import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { nodeRecorder } from '#lib/recorder/node-recorder.ts';
import type { EndedHow, LimitName } from '#lib/trace/format.ts';

interface Ending {
	readonly slug: string;
	readonly how: EndedHow;
	/** Any of these: which one a runaway program meets first is not the point. */
	readonly limits: readonly LimitName[];
	/** Names of the tasks that it says still wait. */
	readonly waiting?: readonly string[];
}

const endings: readonly Ending[] = [
	{ slug: 'deadlock', how: 'deadlocked', limits: [], waiting: ['Task-1', 'Task-2', 'Task-3'] },
	{ slug: 'event-never-set', how: 'deadlocked', limits: [], waiting: ['Task-1'] },
	{ slug: 'run-forever-idle', how: 'idle', limits: [] },
	{ slug: 'infinite-loop', how: 'limit', limits: ['lines', 'events', 'wall'] },
	{ slug: 'infinite-await', how: 'limit', limits: ['turns', 'events', 'lines'] },
	{ slug: 'infinite-sleep', how: 'limit', limits: ['seconds'] },
	{ slug: 'output-flood', how: 'limit', limits: ['output'] },
	{ slug: 'stubborn-except', how: 'limit', limits: ['lines', 'events', 'wall'] },
	{ slug: 'killed', how: 'exited', limits: [] },
	{ slug: 'task-flood', how: 'limit', limits: ['tasks', 'events', 'lines'] }
];

test.concurrent.for(endings)(
	'$slug ends as it should, and says so',
	async ({ slug, how, limits, waiting }, { expect }) => {
		const file = join(import.meta.dirname, 'endings', `${slug}.py`);
		const trace = await nodeRecorder.record(
			{ name: `${slug}.py`, text: readFileSync(file, 'utf8') },
			{ wallSeconds: 60 }
		);
		const { ended } = trace;
		expect(ended.how).toBe(how);
		if (how === 'limit') expect(limits).toContain(ended.limit);
		else expect(ended.limit).toBeNull();
		expect(ended.message).toMatch(/^[A-Z].*\.$/s);
		expect(trace.events.at(-1)).toMatchObject({ type: 'run.ended', how });
		if (waiting) {
			const names = new Map(
				trace.events.flatMap((event) =>
					event.type === 'task.created' ? [[event.task, event.name] as const] : []
				)
			);
			expect(ended.waiting.map((task) => names.get(task))).toEqual(waiting);
		}
	}
);
