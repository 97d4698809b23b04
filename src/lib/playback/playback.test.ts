import { getShortestPaths } from 'xstate/graph';
import { initialTransition, transition } from 'xstate';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { playhead, stepNumber } from '#lib/base/units.ts';
import { playbackMachine, type PlaybackEvent } from './playback.ts';

const LENGTH = 3;
const start = () => initialTransition(playbackMachine, { length: stepNumber(LENGTH) })[0];
const after = (...events: readonly PlaybackEvent[]) =>
	events.reduce((snapshot, event) => transition(playbackMachine, snapshot, event)[0], start());

const EVENTS: readonly PlaybackEvent[] = [
	{ type: 'play' },
	{ type: 'pause', hold: false },
	{ type: 'pause', hold: true },
	{ type: 'next' },
	{ type: 'previous' },
	{ type: 'seek', to: playhead(LENGTH) },
	{ type: 'seek', to: playhead(-4) },
	{ type: 'seek', to: playhead(1.5) },
	{ type: 'travel', to: stepNumber(LENGTH) },
	{ type: 'advanced', to: playhead(1) },
	{ type: 'advanced', to: playhead(99) },
	{ type: 'scrub.began' },
	{ type: 'scrub.moved', to: playhead(2) },
	{ type: 'scrub.ended' },
	{ type: 'scrub.cancelled' },
	{ type: 'motion.chosen', still: true },
	{ type: 'section.chosen', from: playhead(1), to: playhead(2), again: 1 },
	{ type: 'again' }
];

describe('every button in every order', () => {
	const paths = getShortestPaths(playbackMachine, {
		input: { length: stepNumber(LENGTH) },
		events: EVENTS,
		limit: 100_000
	});

	test('reaches paused, playing, travelling and both ways of scrubbing', () => {
		const values = new Set(paths.map(({ state }) => JSON.stringify(state.value)));
		expect([...values].sort()).toEqual(
			[
				'"paused"',
				'"playing"',
				'"travelling"',
				'{"scrubbing":"thenPause"}',
				'{"scrubbing":"thenPlay"}'
			].sort()
		);
	});

	test('stays in range, with the words those of the goal', () => {
		expect(paths.length).toBeGreaterThan(20);
		for (const { state } of paths) {
			const { step, playhead: at, goal, length } = state.context;
			expect(Number.isInteger(step)).toBe(true);
			expect(Math.min(step, at, goal)).toBeGreaterThanOrEqual(0);
			expect(Math.max(step, at, goal)).toBeLessThanOrEqual(length);
			expect(Math.ceil(goal)).toBe(step);
		}
	});

	test('leaves no dead end: one step back or forth works from everywhere', () => {
		expect(paths.length).toBeGreaterThan(20);
		for (const { state } of paths) {
			const { step } = state.context;
			const next = transition(playbackMachine, state, { type: 'next' })[0];
			expect(next.value).toBe('paused');
			expect(next.context.step).toBe(Math.min(step + 1, LENGTH));
			const previous = transition(playbackMachine, state, { type: 'previous' })[0];
			expect(previous.context.step).toBe(Math.max(step - 1, 0));
		}
	});
});

test('a step by hand changes the words at once and leaves the picture to follow', () => {
	const { context } = after({ type: 'next' });
	expect(context.step).toBe(1);
	expect(context.playhead).toBe(0);
	expect(context.goal).toBe(1);
});

test('under reduced motion the picture is there at once', () => {
	const { context } = after({ type: 'motion.chosen', still: true }, { type: 'next' });
	expect(context.playhead).toBe(1);
});

describe('a travel', () => {
	const travel = { type: 'travel', to: stepNumber(LENGTH) } as const;

	test('has the words at its goal at once, and the picture where it was', () => {
		const { value, context } = after(travel);
		expect(value).toBe('travelling');
		expect(context).toMatchObject({ step: LENGTH, goal: LENGTH, playhead: 0 });
	});

	test('comes to rest at its goal, by itself or when it is asked for once more', () => {
		for (const end of [travel, { type: 'advanced', to: playhead(LENGTH) }] as const) {
			const { value, context } = after(travel, { type: 'advanced', to: playhead(1.5) }, end);
			expect(value).toBe('paused');
			expect(context).toMatchObject({ step: LENGTH, playhead: LENGTH });
		}
	});

	test('that is followed by another one has arrived, so that as many presses go as far', () => {
		const first = { type: 'travel', to: stepNumber(1) } as const;
		const { value, context } = after(first, { type: 'advanced', to: playhead(0.5) }, travel);
		expect(value).toBe('travelling');
		expect(context).toMatchObject({ step: LENGTH, goal: LENGTH, playhead: 1, origin: 1 });
	});

	test('is a cut under reduced motion, also when that is chosen on the way', () => {
		const still = { type: 'motion.chosen', still: true } as const;
		for (const events of [
			[still, travel],
			[travel, still]
		])
			expect(after(...events)).toMatchObject({ value: 'paused', context: { playhead: LENGTH } });
	});

	test('ends where anything else is asked for', () => {
		expect(after(travel, { type: 'seek', to: playhead(1) })).toMatchObject({
			value: 'paused',
			context: { step: 1, playhead: 1 }
		});
		expect(after(travel, { type: 'previous' })).toMatchObject({
			value: 'paused',
			context: { step: LENGTH - 1, playhead: LENGTH - 2 }
		});
	});
});

test('play at the end starts again from the beginning', () => {
	const snapshot = after({ type: 'seek', to: playhead(LENGTH) }, { type: 'play' });
	expect(snapshot.value).toBe('playing');
	expect(snapshot.context.playhead).toBe(0);
});

test('play stops by itself at the end', () => {
	const snapshot = after({ type: 'play' }, { type: 'advanced', to: playhead(LENGTH) });
	expect(snapshot.value).toBe('paused');
	expect(snapshot.context.step).toBe(LENGTH);
});

describe('a section', () => {
	const chosen = (from: number, to: number, again: number): PlaybackEvent => ({
		type: 'section.chosen',
		from: playhead(from),
		to: playhead(to),
		again
	});
	const advanced = (to: number): PlaybackEvent => ({ type: 'advanced', to: playhead(to) });
	const play: PlaybackEvent = { type: 'play' };

	test('is where play stops, however far a frame would have gone', () => {
		for (const to of [2, 2.5, 99])
			expect(after(chosen(0, 2, 0), play, advanced(1), advanced(to))).toMatchObject({
				value: 'paused',
				context: { playhead: 2, step: 2 }
			});
	});

	test('that has been played is left behind: play goes on to the end', () => {
		const stopped = [chosen(0, 2, 0), play, advanced(2)];
		const { value, context } = after(...stopped, play, advanced(2.5));
		expect(value).toBe('playing');
		expect(context.playhead).toBe(2.5);
		expect(after(...stopped, play, advanced(3)).value).toBe('paused');
	});

	test('holds nobody who steps or seeks', () => {
		const { context } = after(chosen(0, 1, 0), { type: 'next' }, { type: 'next' });
		expect(context.step).toBe(2);
	});

	test('goes round as often as is asked, from where it begins, and then stops', () => {
		fc.assert(
			fc.property(
				fc.nat(LENGTH - 1),
				fc.integer({ min: 1, max: LENGTH + 1 }),
				fc.nat(4),
				(from, to, again) => {
					const end = to > from && to < LENGTH ? to : LENGTH;
					const round = [advanced(99), { type: 'again' } as const];
					const rounds = Array<PlaybackEvent[]>(again).fill(round).flat();
					const before = [
						chosen(from, to, again),
						{ type: 'seek', to: playhead(from) } as const,
						play,
						...rounds
					];
					expect(after(...before)).toMatchObject({ value: 'playing', context: { playhead: from } });
					expect(after(...before, advanced(99))).toMatchObject({
						value: 'paused',
						context: { playhead: end }
					});
				}
			)
		);
	});

	test('reaches to the end where it would end before it begins, or its steps are others', () => {
		expect(after(chosen(2, 1, 0)).context.section.to).toBe(LENGTH);
		const replaced = {
			type: 'steps.replaced',
			length: stepNumber(9),
			to: playhead(0)
		} as const;
		expect(after(chosen(0, 1, 3), replaced).context.section).toEqual({ from: 0, to: 9, again: 0 });
	});
});

test('play shows the words of the step that is under way', () => {
	expect(after({ type: 'play' }, { type: 'advanced', to: playhead(1.01) }).context.step).toBe(2);
});

test('a pause in the middle of a wait holds the playhead there; elsewhere the step is finished', () => {
	const playing = [{ type: 'play' }, { type: 'advanced', to: playhead(1.5) }] as const;
	expect(after(...playing, { type: 'pause', hold: true }).context.goal).toBe(1.5);
	expect(after(...playing, { type: 'pause', hold: false }).context.goal).toBe(2);
});

test('a scrub goes back to where it began when it is cancelled, and plays on if it played', () => {
	const scrubbed = after(
		{ type: 'seek', to: playhead(1) },
		{ type: 'play' },
		{ type: 'scrub.began' },
		{ type: 'scrub.moved', to: playhead(2) },
		{ type: 'scrub.cancelled' }
	);
	expect(scrubbed.value).toBe('playing');
	expect(scrubbed.context.step).toBe(1);
});

test('seeking to a step equals stepping to it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: LENGTH }), (target) => {
			const still: PlaybackEvent = { type: 'motion.chosen', still: true };
			const stepped = after(still, ...Array<PlaybackEvent>(target).fill({ type: 'next' }));
			const sought = after(still, { type: 'seek', to: playhead(target) });
			expect({ ...stepped.context }).toEqual({ ...sought.context });
		})
	);
});
