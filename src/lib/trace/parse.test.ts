import { expect, test } from 'vitest';
import { TRACE_VERSION } from './format.ts';
import { TraceError, parseEvent, parseTrace } from './parse.ts';
import { samples } from './script-samples.ts';
import { script } from './script.ts';
import { upgrade, upgraders } from './upgrade.ts';

const trace = script(samples.sleep);

function refusal(json: unknown): TraceError {
	try {
		parseTrace(json);
	} catch (error) {
		if (error instanceof TraceError) return error;
	}
	throw new Error('It was taken.');
}

test('a trace that went through JSON is the same trace', () => {
	expect(parseTrace(JSON.parse(JSON.stringify(trace)))).toEqual(trace);
});

test('what is wrong is named by its path', () => {
	const events = trace.events.map((event, index) =>
		index === 3 ? { ...event, at: 'soon' } : event
	);
	expect(refusal({ ...trace, events })).toMatchObject({ path: 'events.3.at' });
});

test.each([{}, { type: 'lunch.eaten' }, null, 7])('%j is no event', (event) => {
	expect(refusal({ ...trace, events: [event] }).path).toMatch(/^events\.0/);
});

test('an event by itself is checked as in a trace', () => {
	expect(trace.events.map((event, index) => parseEvent(event, index))).toEqual(trace.events);
	expect(() => parseEvent({ ...trace.events[0], at: 'soon' }, 3)).toThrow('events.3.at');
	expect(() => parseEvent({ ...trace.events[0], colour: 'red' }, 3)).toThrow('events.3.colour');
	expect(() => parseEvent(null, 3)).toThrow('"events.3"');
});

test('a field that the format does not know is refused', () => {
	expect(refusal({ ...trace, colour: 'red' })).toMatchObject({ path: 'colour' });
});

test('a file from the future is refused in its own words', () => {
	const { message } = refusal({ ...trace, version: TRACE_VERSION + 1 });
	expect(message).toContain('newer Loopscope');
});

test.each([null, [], 'a trace', 12, {}, { format: 'something-else', version: 1 }])(
	'%j is not a trace',
	(json) => {
		expect(refusal(json).message).toContain('not a Loopscope trace');
	}
);

test('there is one upgrader for each version that was left behind', () => {
	expect(upgraders).toHaveLength(TRACE_VERSION - 1);
});

test('an older trace passes through every upgrader from its version on', () => {
	const mark = (name: string) => (old: unknown) => [old, name];
	const table = [mark('1 to 2'), mark('2 to 3'), mark('3 to 4')];
	expect(upgrade('old', 2, table)).toEqual([['old', '2 to 3'], '3 to 4']);
});

test('a trace of version 1 is read: it knew neither objects that tasks share nor a latency', () => {
	const events = trace.events.map((event) => {
		if (event.type !== 'task.suspended') return event;
		return { ...event, waiting: { ...event.waiting, object: undefined } };
	});
	const scenario = { title: 'Sleep', lesson: 'One', order: 1, blurb: 'It sleeps.' };
	const old: unknown = JSON.parse(JSON.stringify({ ...trace, version: 1, scenario, events }));
	const upgraded = parseTrace(old);
	expect(upgraded.events).toEqual(trace.events);
	expect(upgraded.scenario).toEqual({ ...scenario, latency: 0.001 });
});

test.each([
	{ events: null },
	{ events: [null] },
	{ events: [{ waiting: null }] },
	{ events: 'no' }
])('a broken trace of version 1 is refused in words: %j', ({ events }) => {
	expect(refusal({ ...trace, version: 1, events }).path).toMatch(/^events/);
});
