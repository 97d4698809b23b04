import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { narrator } from '#lib/narration/narrator.ts';
import { plain } from '#lib/narration/phrases.ts';
import { FakeClock } from '#lib/playback/fake-clock.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { readAddress } from './address.ts';
import { playerOf, type PlayerState } from './player.svelte.ts';

const address = (query: string) => readAddress(new URLSearchParams(query), () => undefined);

function playing(text: string = samples.sleep) {
	const clock = new FakeClock();
	const player = playerOf(script(text), narrator, clock);
	const stop = $effect.root(() => {
		const moving = $derived(player.moving);
		$effect(() => (moving ? player.drive() : undefined));
	});
	flushSync();
	const turn = (millis: number): void => {
		for (let left = millis; left > 0; left -= 16) {
			clock.turn(16);
			flushSync();
		}
	};
	return { clock, player, turn, stop };
}

/** All that a page shows of a place. */
const shown = (player: PlayerState) => ({
	step: player.step,
	position: player.position,
	playhead: player.playhead,
	loop: player.loop,
	sentence: plain(player.sentence),
	line: player.currentLine,
	now: player.now
});

describe.each(Object.keys(samples))('the run "%s"', (name) => {
	const text = Object.entries(samples).find(([key]) => key === name)?.[1] ?? '';

	test('shows the same whether a step is reached by stepping, by seeking or by its address', () => {
		for (const level of ['story', 'callbacks', 'events']) {
			const { player: stepped } = playing(text);
			stepped.open(address(`level=${level}`), true);
			for (let n = 0; n <= stepped.length; n++) {
				const { player: sought } = playing(text);
				sought.open(address(`level=${level}`), true);
				sought.seek(n);
				const { player: opened } = playing(text);
				opened.open(address(`level=${level}&step=${String(n)}`), true);
				expect(shown(sought)).toEqual(shown(stepped));
				expect(shown(opened)).toEqual(shown(stepped));
				stepped.next();
			}
		}
	});

	test('plays to its end and then asks for no more frames', () => {
		const { clock, player, turn } = playing(text);
		player.play();
		flushSync();
		expect(clock.watched).toBe(true);
		turn(player.length * 3000 + 100);
		expect(player.step).toBe(player.length);
		expect(player.playing).toBe(false);
		expect(clock.watched).toBe(false);
	});
});

describe('a play that an address gives an end', () => {
	test('stops there, and goes on from there when it is asked to', () => {
		for (const still of [true, false]) {
			const { player, turn } = playing();
			player.open(address('step=1&end=step:3'), still);
			player.play();
			turn(60_000);
			expect(player).toMatchObject({ step: 3, playhead: 3, playing: false });
			player.play();
			turn(60_000);
			expect(player).toMatchObject({ step: player.length, playing: false });
		}
	});

	test('stops at a moment in the middle of a wait', () => {
		const { player, turn } = playing();
		const whole = playing().player;
		whole.seek(whole.length);
		player.open(address(`end=${String(whole.now / 2)}`), false);
		player.play();
		turn(60_000);
		expect(player.now).toBeCloseTo(whole.now / 2);
		expect(player.midway).toBe(true);
		expect(player.playing).toBe(false);
	});

	test('and so many rounds is seen as often at its end, before it starts again where it began', () => {
		for (const still of [true, false])
			for (const query of ['step=1&end=step:3&loop=3', 'step=1&loop=3']) {
				const { player, turn } = playing();
				player.open(address(query), still);
				const end = query.includes('end') ? 3 : player.length;
				player.play();
				const steps: number[] = [];
				for (let frame = 0; frame < 9000; frame++) {
					turn(16);
					if (player.step !== steps.at(-1)) steps.push(player.step);
				}
				const round = Array.from({ length: end }, (_, i) => i + 1);
				// The first step is the one that it stands at.
				const rounds = [...round, ...round, ...round];
				expect(steps.filter((step) => step === end)).toHaveLength(3);
				expect(steps.at(-1)).toBe(end);
				expect(new Set(steps)).toEqual(new Set(rounds));
				expect(player.playing).toBe(false);
			}
	});
});

test('a step by hand changes the words at once, and the picture is there after half a second', () => {
	const { player, turn } = playing();
	player.next();
	flushSync();
	expect(player.step).toBe(1);
	expect(player.playhead).toBe(0);
	turn(500);
	expect(player.playhead).toBe(1);
});

test('a clicker’s way plays: words at once, every picture between, at rest within three seconds', () => {
	const { clock, player, turn } = playing(samples.sleep);
	player.travel();
	flushSync();
	const { told } = player;
	expect(player.step).toBe(player.length);
	expect(player.travelling).toBe(true);
	const pictures = new Set<number>();
	for (let left = 3000; left > 0 && player.travelling; left -= 16) {
		turn(16);
		pictures.add(Math.ceil(player.playhead));
		expect(player.step).toBe(player.length);
		expect(player.told).toBe(told);
		expect(player.midway).toBe(false);
	}
	expect(player.playhead).toBe(player.length);
	expect([...pictures]).toEqual(Array.from({ length: player.length }, (_, i) => i + 1));
	expect(clock.watched).toBe(false);
});

test('an address may stand in the middle of a wait, and the clock with it', () => {
	const { player } = playing();
	player.open(address('t=0.25'), false);
	expect(player.now).toBeCloseTo(0.25);
	expect(player.midway).toBe(true);
	player.next();
	expect(Number.isInteger(player.step)).toBe(true);
});

test('without motion play goes from step to step and never between', () => {
	const { player, turn } = playing();
	player.open(address(''), true);
	player.play();
	for (let i = 0; i < 80; i++) {
		turn(64);
		expect(Number.isInteger(player.playhead)).toBe(true);
	}
	expect(player.step).toBeGreaterThan(2);
});

test('autoplay is left out under reduced motion', () => {
	const { player } = playing();
	player.open(address('autoplay=1'), true);
	expect(player.playing).toBe(false);
	player.open(address('autoplay=1'), false);
	expect(player.playing).toBe(true);
});

test('another level shows the same moment', async () => {
	const { player } = playing();
	player.seek(4);
	const { now } = player.loop;
	await player.setLevel('events');
	expect(player.loop.now).toBe(now);
	await player.setLevel('story');
	expect(player.step).toBe(4);
});

test('twice the speed takes half the time', () => {
	const [slow, fast] = [playing(), playing()];
	fast.player.setSpeed(2);
	for (const { player, turn } of [slow, fast]) {
		player.play();
		flushSync();
		turn(960);
	}
	expect(fast.player.playhead).toBeGreaterThan(slow.player.playhead * 1.5);
});

test('only steps that a person makes are counted for speaking', () => {
	const { player, turn } = playing();
	player.play();
	flushSync();
	turn(2000);
	expect(player.handMade).toBe(0);
	player.next();
	expect(player.handMade).toBe(1);
});
