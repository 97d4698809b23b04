import { expect, test } from 'vitest';
import type { FromWorker, ToWorker } from './protocol.ts';
import { workerRecorder } from './worker-recorder.ts';

const HEAD = { python: '3.14.2', scenario: null, scenarioError: null, markers: [] };
const BOOT: ToWorker = { type: 'boot', pyodide: { indexUrl: '/' }, python: {}, snapshot: null };
const SOURCE = { name: 'x.py', text: 'print()\n' };
const BEGAN = '{"n":0,"type":"run.began","at":0}\n';
const ENDED = '{"n":1,"type":"run.ended","at":0,"how":"returned"}\n';
const RETURNED = {
	how: 'returned',
	status: 0,
	message: 'Done.',
	error: null,
	line: null,
	limit: null
};

/** A worker that answers from a script: no Python, no thread. */
function fake(answer: (message: ToWorker, say: (message: FromWorker) => void) => void) {
	const state = { killed: 0 };
	const recorder = workerRecorder({
		boot: () => Promise.resolve(BOOT),
		spawn: (onmessage) => ({
			post: (message) => {
				answer(message, onmessage);
			},
			kill: () => {
				state.killed++;
			}
		})
	});
	return { recorder, state };
}

test('a recording is put together from its chunks', async () => {
	const stages: string[] = [];
	const { recorder, state } = fake((message, say) => {
		if (message.type === 'boot') say({ type: 'booted' });
		else {
			say({ type: 'started', head: HEAD });
			say({ type: 'events', lines: BEGAN });
			say({ type: 'events', lines: ENDED });
			say({ type: 'ended', ended: RETURNED });
		}
	});
	const trace = await recorder.record(SOURCE, {}, undefined, ({ stage }) => stages.push(stage));
	expect(trace.events.map(({ type }) => type)).toEqual(['run.began', 'run.ended']);
	expect(stages).toEqual(['booting', 'events', 'events', 'running']);
	expect(state.killed).toBe(1);
});

test('an abort gives the trace so far', async () => {
	const controller = new AbortController();
	const { recorder, state } = fake((message, say) => {
		if (message.type === 'boot') say({ type: 'booted' });
		else {
			say({ type: 'started', head: HEAD });
			say({ type: 'events', lines: BEGAN });
			controller.abort();
		}
	});
	const trace = await recorder.record(SOURCE, {}, controller.signal);
	expect(trace.ended).toMatchObject({ how: 'aborted', waiting: [] });
	expect(trace.events.at(-1)).toMatchObject({ n: 1, type: 'run.ended', how: 'aborted' });
	expect(state.killed).toBe(1);
});

test('a signal that was aborted before gives an empty trace', async () => {
	const { recorder } = fake(() => {
		throw new Error('Nothing is to be asked of the worker.');
	});
	const trace = await recorder.record(SOURCE, {}, AbortSignal.abort());
	expect(trace.events.map(({ type }) => type)).toEqual(['run.began', 'run.ended']);
});

test('a program that never comes back is killed when its time is up', async () => {
	const { recorder, state } = fake((message, say) => {
		if (message.type === 'boot') say({ type: 'booted' });
		else say({ type: 'events', lines: BEGAN });
	});
	const trace = await recorder.record(SOURCE, { wallSeconds: 0.01 });
	expect(trace.ended).toMatchObject({ how: 'limit', limit: 'wall', status: 124 });
	expect(state.killed).toBe(1);
});

test('a failure of the recorder itself is an error, not a trace', async () => {
	const { recorder, state } = fake((_message, say) => {
		say({ type: 'failed', message: 'No memory.' });
	});
	await expect(recorder.record(SOURCE)).rejects.toThrow('No memory.');
	expect(state.killed).toBe(1);
});

test('an event that is none of the format is an error, and names its place in the trace', async () => {
	const { recorder, state } = fake((message, say) => {
		if (message.type === 'boot') say({ type: 'booted' });
		else {
			say({ type: 'events', lines: BEGAN });
			say({ type: 'events', lines: '{"n":1,"type":"run.ended","at":"soon","how":"returned"}\n' });
		}
	});
	await expect(recorder.record(SOURCE)).rejects.toThrow('events.1.at');
	expect(state.killed).toBe(1);
});
