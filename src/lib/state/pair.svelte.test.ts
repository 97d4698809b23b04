import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { playhead } from '#lib/base/units.ts';
import { narrator } from '#lib/narration/narrator.ts';
import { plain } from '#lib/narration/phrases.ts';
import { FakeClock } from '#lib/playback/fake-clock.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { PairState, type Told } from './pair.svelte.ts';
import { playerOf, type PlayerState } from './player.svelte.ts';

const told = (text: string): Told => ({ trace: script(text), words: narrator });
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
			$effect(() => (pair.lead.moving ? pair.lead.drive() : undefined));
		});
		pair.lead.play();
		flushSync();
		for (let frame = 0; frame < 6000 && pair.lead.playing; frame++) {
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
			pair.lead.next();
			expect(pair.step).toBe(beat);
		}
		expect(pair.lead.step).toBe(pair.lead.length);
		pair.seek(playhead(0));
		for (const half of pair.halves) expect(half.step).toBe(0);
	});
});
