import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { flightsOf } from './flights.ts';
import { script } from '#lib/trace/script.ts';
import type { TraceEvent } from '#lib/trace/format.ts';

/** These end iterators, and are no mistakes. */
const ENDS = /^(?:StopAsyncIteration|StopIteration|GeneratorExit)$/;

const tellsOfOne = (event: TraceEvent): boolean =>
	event.type === 'exception.raised' ||
	event.type === 'exception.caught' ||
	event.type === 'task.failed' ||
	event.type === 'task.cancelled' ||
	(event.type === 'frame.exited' && event.how === 'raised' && !ENDS.test(event.value));

describe.each(scenarios)('%s', (_slug, trace) => {
	const { all, passages } = flightsOf(trace);

	test('every event that tells of an exception belongs to one on its way', () => {
		expect(trace.events.filter((event) => tellsOfOne(event) && !passages.has(event.n))).toEqual([]);
	});

	test('an exception comes up once, in order, and goes no further once it has ended a task', () => {
		const wrong = all.filter(({ stops }) => {
			const [first, ...rest] = stops.map(({ kind }) => kind);
			const numbers = stops.map(({ n }) => n);
			return (
				!(first === 'thrown' || first === 'raised') ||
				rest.includes('thrown') ||
				rest.slice(0, -1).includes('ended') ||
				numbers.some((n, index) => n <= (numbers[index - 1] ?? -1))
			);
		});
		expect(wrong).toEqual([]);
	});

	test('it goes on from where it was caught only by being raised again', () => {
		const wrong = all.filter(({ stops }) =>
			stops.some((stop, index) => stops[index - 1]?.kind === 'caught' && !stop.again)
		);
		expect(wrong).toEqual([]);
	});
});

const kindsOf = (text: string): readonly string[] =>
	flightsOf(script(text)).all.map(({ error, stops }) =>
		[error, ...stops.map(({ kind, again }) => (again ? `${kind} again` : kind))].join(' ')
	);

const TASK = `
	loop.created l1
	task.created t1 main()
	task.began t1
	frame.entered main line=1
`;

test('an exception leaves function after function until it ends the task', () => {
	const all = kindsOf(`${TASK}
		frame.entered inner line=9
		exception.raised ValueError line=10
		frame.exited inner how=raised value=ValueError line=10
		frame.exited main how=raised value=ValueError line=2
		task.failed t1 ValueError
	`);
	expect(all).toEqual(['ValueError raised left left ended']);
});

test('what is caught and raised again is one exception', () => {
	const all = kindsOf(`${TASK}
		exception.raised ValueError line=2
		exception.caught ValueError by=except line=4
		frame.exited main how=raised value=ValueError line=5
		task.failed t1 ValueError
	`);
	expect(all).toEqual(['ValueError raised caught left again ended']);
});

test('an exception raised in a finally takes the place of the one on its way', () => {
	const { all } = flightsOf(
		script(`${TASK}
			exception.raised ValueError line=2
			exception.caught ValueError by=finally line=4
			exception.raised KeyError line=5
			frame.exited main how=raised value=KeyError line=5
			task.failed t1 KeyError
		`)
	);
	expect(all.map(({ error, instead }) => [error, instead?.error ?? null])).toEqual([
		['ValueError', null],
		['KeyError', 'ValueError']
	]);
});

test('one that is raised and caught within a finally leaves the other on its way', () => {
	const all = kindsOf(`${TASK}
		exception.raised ValueError line=2
		exception.caught ValueError by=finally line=4
		exception.raised KeyError line=5
		exception.caught KeyError by=except line=7
		frame.exited main how=raised value=ValueError line=8
		task.failed t1 ValueError
	`);
	expect(all).toEqual(['ValueError raised finally left ended', 'KeyError raised caught']);
});

test('an exit that returns true ends it', () => {
	const all = kindsOf(`${TASK}
		exception.raised OSError line=2
		frame.entered Door.__aexit__ line=9
		frame.exited Door.__aexit__ how=returned value=True line=10
		frame.exited main how=returned value=None line=3
		task.finished t1
	`);
	expect(all).toEqual(['OSError raised swallowed']);
});
