import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Runs the command on a file of the given text. */
function replay(text: string, ...options: readonly string[]) {
	const file = join(folder, 'trace.json');
	writeFileSync(file, text);
	const command = ['--import', 'tsx', 'src/cli/replay.ts', ...options, file];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
	return { status, stdout, stderr };
}

const trace = script(samples.sleep);

test('the summary of a legal trace is one JSON object', () => {
	const { status, stdout } = replay(JSON.stringify(trace));
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toEqual({
		events: trace.events.length,
		steps: expect.any(Number) as number,
		turns: 4,
		tasks: 1,
		virtualSeconds: 1.000001,
		ended: 'returned',
		legal: true
	});
});

test('stdout is exactly what the program printed', () => {
	expect(replay(JSON.stringify(trace), '--print', 'stdout').stdout).toBe('before\nafter\n');
});

test('steps are the narration, a line a step', () => {
	const { stdout } = replay(JSON.stringify(trace), '--print', 'steps');
	expect(stdout).toContain(
		'The timer of 1.00 s is due. It wakes Task-1, which joins the ready queue.\n'
	);
});

test('perfetto is one JSON object of tracks and slices', () => {
	const { status, stdout } = replay(JSON.stringify(trace), '--print', 'perfetto');
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({ traceEvents: expect.any(Array) as unknown[] });
});

test('an illegal trace names the event and the law', () => {
	const events = trace.events.filter(({ type }) => type !== 'timer.fired');
	const { status, stdout, stderr } = replay(JSON.stringify({ ...trace, events }));
	expect(status).toBe(1);
	expect(JSON.parse(stdout)).toMatchObject({ legal: false });
	expect(stderr).toMatch(/^Event 22 \(turn\.counted\) breaks a law\. Every timer that is due/);
});

test.each([
	['what is not JSON', 'hello', []],
	['what is not a trace', '{}', []],
	['a print that it does not know', JSON.stringify(trace), ['--print', 'everything']],
	['an option that it does not know', JSON.stringify(trace), ['--loud']]
])('%s is refused with status 2', (_what, text, options) => {
	const { status, stdout, stderr } = replay(text, ...options);
	expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
	expect(stderr).not.toBe('');
});
