import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { History } from './history.ts';
import { firstLawful, lawfulStep } from './lawful-loop.ts';
import { firstSnapshot, step, type LoopSnapshot } from './loop.ts';
import { position } from '#lib/base/units.ts';

describe.each(scenarios)('%s', (_slug, { events }) => {
	test('the loop that trusts a lawful trace says what the lawful loop says', () => {
		let [trusting, lawful] = [firstSnapshot(), firstLawful()];
		for (const event of events) {
			[trusting, lawful] = [step(trusting, event), lawfulStep(lawful, event)];
			expect(trusting.value).toBe(lawful.value);
			expect(trusting.context).toEqual(lawful.context);
		}
	});

	test('seeking anywhere, in any order, equals playing from the start', () => {
		const played: LoopSnapshot[] = [firstSnapshot()];
		for (const event of events) played.push(step(played.at(-1) ?? firstSnapshot(), event));
		const targets = fc.array(fc.nat(events.length + 5), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(targets, (list) => {
				const history = new History(events);
				for (const target of list) {
					const there = history.at(position(target));
					const expected = played[Math.min(target, events.length)];
					expect(there.value).toBe(expected?.value);
					expect(there.context).toEqual(expected?.context);
				}
			}),
			{ numRuns: 25 }
		);
	});
});
