import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../tests/recorder/traces.ts';
import { pixels, playhead } from '#lib/base/units.ts';
import { reachedIn } from '#lib/layout/score-together.ts';
import { sharedViews } from '#lib/layout/score-view.ts';
import { narrator } from '#lib/narration/narrator.ts';
import { plain } from '#lib/narration/phrases.ts';
import { FakeClock } from '#lib/playback/fake-clock.ts';
import { passesTime } from '#lib/playback/pace.ts';
import { samples } from '#lib/trace/script-samples.ts';
import type { Trace } from '#lib/trace/format.ts';
import { script } from '#lib/trace/script.ts';
import { readAddress } from './address.ts';
import { PairState, type Told } from './pair.svelte.ts';
import { playerOf, type PlayerState } from './player.svelte.ts';

const toldOf = (trace: Trace): Told => ({ trace, words: narrator });
const told = (text: string): Told => toldOf(script(text));
const opened = (asked: string) => readAddress(new URLSearchParams(asked), () => undefined);
const texts = Object.values(samples);
const pairs = texts.flatMap((a, i) => texts.slice(i).map((b) => [a, b] as const));

/** All that is shown of a run. */
const shown = (player: PlayerState) => ({
	step: player.step,
	playhead: player.playhead,
	loop: player.loop,
	between: player.between,
	sentence: plain(player.sentence),
	line: player.currentLine,
	now: player.now
});

describe('two runs with one playhead', () => {
	test('both halves show exactly what they show alone at that moment', () => {
		for (const [a, b] of pairs) {
			const pair = new PairState([told(a), told(b)], new FakeClock());
			const alone = [a, b].map((text) => playerOf(script(text), narrator, new FakeClock()));
			for (let at = 0; at <= pair.length; at += 0.5) {
				pair.seek(at);
				for (const [i, half] of pair.halves.entries()) {
					const single = alone[i];
					single?.seek(half.playhead);
					if (single !== undefined) expect(shown(half)).toEqual(shown(single));
				}
			}
		}
	});

	test('so do any two scenarios that stand beside each other in the list', () => {
		const traces = scenarios.map(([, trace]) => trace);
		for (const [i, a] of traces.entries()) {
			const b = traces[(i + 1) % traces.length] ?? a;
			const pair = new PairState([toldOf(a), toldOf(b)], new FakeClock());
			const alone = [a, b].map((trace) => playerOf(trace, narrator, new FakeClock()));
			for (let at = 0; at <= pair.length; at += 1.5) {
				pair.seek(at);
				for (const [which, half] of pair.halves.entries()) {
					alone[which]?.seek(half.playhead);
					const single = alone[which];
					if (single !== undefined) expect(shown(half)).toEqual(shown(single));
				}
			}
		}
	});

	test('at every beat each score is in ink up to what its caption tells, and the playhead where the moment is', () => {
		const traces = [...scenarios.map(([, trace]) => trace), ...texts.map((text) => script(text))];
		for (const [i, a] of traces.entries()) {
			const b = traces[(i + 1) % traces.length] ?? a;
			const pair = new PairState([toldOf(a), toldOf(b)], new FakeClock());
			const views = sharedViews([a, b], pixels(900), false);
			const standing = (which: 0 | 1) => {
				const { steps, playhead: at } = pair.halves[which];
				return { view: views[which], steps, at };
			};
			for (let beat = 0; beat <= pair.length; beat++) {
				pair.seek(beat);
				const reached = reachedIn([standing(0), standing(1)]);
				for (const [which, half] of pair.halves.entries()) {
					const { axis } = views[which as 0 | 1];
					const ink = reached.ink[which as 0 | 1];
					expect(ink).toBeLessThanOrEqual(reached.playhead);
					const next = half.steps[Math.floor(half.playhead)];
					const told = axis.x(half.position);
					if (half.playhead === playhead(half.step)) expect(ink).toBeGreaterThanOrEqual(told);
					if (next === undefined || passesTime(next)) expect(ink).toBe(reached.playhead);
					else expect(ink).toBe(told);
					// Nothing that happens later.
					if (next !== undefined) expect(ink).toBeLessThanOrEqual(axis.x(next.to) + 1e-6);
				}
			}
		}
	});

	test('to go somewhere in one brings both there', () => {
		for (const [a, b] of pairs) {
			const pair = new PairState([told(a), told(b)], new FakeClock());
			for (const half of pair.halves)
				for (let step = 0; step <= half.length; step++) {
					half.seek(step);
					expect(half.step).toBe(step);
					expect(half.playhead).toBeCloseTo(step);
					const other = pair.halves.find((each) => each !== half) ?? half;
					if (other.step < other.length) expect(Math.abs(other.now - half.now)).toBeLessThan(0.001);
				}
		}
	});

	test('played from the start, both come to their ends, and stand at one time on the way', () => {
		const [a, b] = [samples.sleep, samples.blocked];
		const clock = new FakeClock();
		const pair = new PairState([told(a), told(b)], clock);
		const stop = $effect.root(() => {
			$effect(() => (pair.moving ? pair.drive() : undefined));
		});
		pair.play();
		flushSync();
		for (let frame = 0; frame < 6000 && pair.playing; frame++) {
			clock.turn(16);
			flushSync();
			const [one, other] = pair.halves;
			if (one.playhead < one.length && other.playhead < other.length)
				expect(Math.abs(one.now - other.now)).toBeLessThan(0.001);
		}
		expect(pair.playhead).toBe(pair.length);
		for (const half of pair.halves) expect(half.step).toBe(half.length);
		stop();
	});

	test('a step by hand is a beat: at least one of them goes a step, or time goes by', () => {
		const pair = new PairState([told(samples.sleep), told(samples.blocked)], new FakeClock());
		for (let beat = 1; beat <= pair.length; beat++) {
			pair.next();
			expect(pair.step).toBe(beat);
		}
		for (const half of pair.halves) expect(half.step).toBe(half.length);
		pair.seek(playhead(0));
		for (const half of pair.halves) expect(half.step).toBe(0);
	});

	test('an address is a beat, a time or a marker of either, at any level', () => {
		const pair = () => new PairState([told(samples.sleep), told(samples.blocked)], new FakeClock());
		const byStep = pair();
		byStep.open(opened('step=3'), true);
		expect(byStep.step).toBe(3);
		const byTime = pair();
		byTime.open(opened('t=0.25'), true);
		expect(byTime.now).toBeCloseTo(0.25);
		expect(byTime.midway).toBe(true);
		const byLevel = pair();
		byLevel.open(opened('level=events&step=3'), true);
		expect(byLevel.length).toBeGreaterThan(byStep.length);
		for (const half of byLevel.halves) expect(half.level).toBe('events');
	});

	test('another level shows the same moment of both', async () => {
		const pair = new PairState([told(samples.sleep), told(samples.blocked)], new FakeClock());
		for (let beat = 0; beat <= pair.length; beat++) {
			pair.seek(beat);
			const { position } = pair;
			await pair.setLevel('events');
			expect(pair.position).toBe(position);
			await pair.setLevel('story');
			expect(pair.position).toBe(position);
		}
	});

	test('nothing that is always the same is read from what moves', () => {
		const pair = new PairState([told(samples.sleep), told(samples.blocked)], new FakeClock());
		let runs = 0;
		const stop = $effect.root(() => {
			$effect(() => {
				void pair.lead;
				void pair.halves;
				runs++;
			});
		});
		flushSync();
		pair.next();
		flushSync();
		expect(runs).toBe(1);
		stop();
	});
});
