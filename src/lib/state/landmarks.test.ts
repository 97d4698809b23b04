import { expect, test } from 'vitest';
import { stepsOf } from '#lib/model/steps.ts';
import { script } from '#lib/trace/script.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { findMarker, markerPlaces } from './landmarks.ts';

const bare = script(samples.sleep);
/** As if the program had said so: two chapters, a question between them. */
const trace = {
	...bare,
	markers: (
		[
			['Start', 'marker'],
			['why', 'ask'],
			['end', 'marker'],
			['a', 'marker']
		] as const
	).map(([slug, kind], i) => ({
		...{ slug, kind, title: slug, line: 1 },
		position: Math.min(2 + 2 * i, bare.events.length)
	}))
} as typeof bare;
const markers = markerPlaces(trace, stepsOf(trace, 'story'));
const found = (which: string) => findMarker(markers, which)?.slug;

test('chapters have letters in their order, and questions none', () => {
	expect(markers.map(({ letter }) => letter)).toEqual(['A', '', 'B', 'C']);
});

test('a marker is found by its number, its slug or its letter, in any case', () => {
	expect([found('1'), found('2'), found('4')]).toEqual(['Start', 'why', 'a']);
	expect([found('START'), found('end')]).toEqual(['Start', 'end']);
	expect([found('b'), found('C')]).toEqual(['end', 'a']);
	expect([found('0'), found('9'), found('d'), found('')]).toEqual([
		undefined,
		undefined,
		undefined,
		undefined
	]);
});

test('a slug comes before a letter', () => {
	expect(found('A')).toBe('a');
});
