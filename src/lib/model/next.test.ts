import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { History } from './history.ts';
import { whatRunsNext } from './next.ts';
import { position } from '#lib/base/units.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';

describe.each([
	...scenarios,
	...Object.entries(samples).map(([name, text]) => [name, script(text)] as const)
])('%s', (_slug, { events }) => {
	const history = new History(events);

	test('the callback that is said to be next is the next to begin', () => {
		const said = events.flatMap((_, at) => {
			const next = whatRunsNext(history.at(position(at)));
			if (next.kind !== 'callback' && next.kind !== 'timer') return [];
			// While code runs, it may still change what comes next.
			if (next.after !== null) return [];
			const began = events.slice(at).find(({ type }) => type === 'handle.began');
			return began === undefined ? [] : [[next.handle, 'handle' in began ? began.handle : null]];
		});
		expect(said.filter(([next, began]) => next !== began)).toEqual([]);
	});

	test('after the end nothing runs', () => {
		expect(whatRunsNext(history.at(history.end))).toMatchObject({
			kind: 'nothing',
			reason: 'ended'
		});
	});
});
