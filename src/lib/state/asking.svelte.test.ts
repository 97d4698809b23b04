import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { lineNumber, position } from '#lib/base/units.ts';
import { narrator } from '#lib/narration/narrator.ts';
import { FakeClock } from '#lib/playback/fake-clock.ts';
import type { Marker, Trace } from '#lib/trace/format.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { readAddress } from './address.ts';
import { playerOf } from './player.svelte.ts';

const run = script(samples.sleep);
const markerAt = (slug: string, kind: Marker['kind'], line: number): Marker => {
	const at = run.events.findIndex((event) => event.type === 'line.ran' && event.line === line);
	return {
		slug,
		kind,
		title: 'Why does it wake?',
		line: lineNumber(line),
		position: position(at + 1)
	};
};
/** Its first marker is a chapter, its second asks. */
const marked: Trace = {
	...run,
	markers: [markerAt('first', 'marker', 4), markerAt('asks', 'ask', 5)]
};

function playing(query = '') {
	const clock = new FakeClock();
	const player = playerOf(marked, narrator, clock);
	$effect.root(() => {
		const moving = $derived(player.moving);
		$effect(() => (moving ? player.drive() : undefined));
	});
	player.open(
		readAddress(new URLSearchParams(query), () => undefined),
		false
	);
	flushSync();
	const play = (): void => {
		player.play();
		flushSync();
	};
	const turn = (millis: number): void => {
		for (let left = millis; left > 0; left -= 16) {
			clock.turn(16);
			flushSync();
		}
	};
	return { player, play, turn };
}

describe('the play stops by itself', () => {
	const stops = (query: string): readonly number[] => {
		const { player, play, turn } = playing(query);
		const at: number[] = [];
		while (player.step < player.length) {
			play();
			turn(30_000);
			at.push(player.step);
		}
		return at;
	};

	test.each([
		['', []],
		['pause=markers', ['first', 'asks']],
		['pause=ask', ['asks']]
	] as const)('with “%s” at its markers and nowhere else', (query, slugs) => {
		const { player } = playing(query);
		const places = slugs.map((slug) => player.markers.find((marker) => marker.slug === slug)?.step);
		expect(stops(query)).toEqual([...places, player.length]);
	});

	test('and a lesson puts its question there once, and goes on from it', async () => {
		const { player, play, turn } = playing('pause=ask');
		play();
		turn(30_000);
		expect(player.halted).toBe(true);
		expect(player.due?.slug).toBe('asks');
		await player.ask(true);
		expect(player.asking.hides).toBe(true);
		expect(player.due).toBeNull();
		player.goOn();
		flushSync();
		expect(player.asking.question).toBeNull();
		expect(player.playing).toBe(true);
		turn(30_000);
		expect(player.step).toBe(player.length);
		player.seek(0);
		player.marker(1);
		player.marker(1);
		expect(player.due).toBeNull();
	});
});

describe('a question', () => {
	const asked = async (step: number) => {
		const { player } = playing();
		player.seek(step);
		await player.ask();
		return player;
	};

	test('hides what comes later until it is answered, and never moves the scene', async () => {
		const player = await asked(2);
		const { question } = player.asking.question ?? {};
		expect(player.asking.hides).toBe(true);
		const [first] = question?.candidates ?? [];
		if (first !== undefined) player.asking.choose(first);
		expect(player.asking.hides).toBe(false);
		expect(player.asking.question?.question).toBe(question);
		expect(player.step).toBe(2);
	});

	test('is answered by whoever’s token is a choice of it; else a token is followed', async () => {
		let answered = 0;
		for (const text of Object.values(samples)) {
			const player = playerOf(script(text), narrator, new FakeClock());
			for (let step = 1; step < player.length; step++) {
				player.seek(step);
				await player.ask();
				for (const { id } of player.loop.tasks) {
					player.asking.ask(null, false);
					const answer = player.asking.question?.question?.candidates.find(
						({ stands }) => stands.kind === 'task' && stands.task === id
					);
					expect(player.asking.answerOf(id)).toBe(answer);
					player.choose(id);
					expect(player.asking.chosen).toBe(answer ?? null);
					expect(player.attention.selected).toBe(answer === undefined ? id : null);
					if (answer === undefined) player.choose(id);
					else answered++;
				}
			}
		}
		expect(answered).toBeGreaterThan(0);
	});

	test('is over once somebody goes elsewhere, and does not come back', async () => {
		for (const way of ['next', 'previous', 'toggle'] as const) {
			const player = await asked(2);
			player[way]();
			expect(player.asking.question).toBeNull();
			player.seek(2);
			expect(player.asking.question).toBeNull();
		}
	});

	test('stops the play where its words are', async () => {
		const { player, play, turn } = playing();
		play();
		turn(1500);
		const { step } = player;
		await player.ask();
		expect({ playing: player.playing, step: player.step, at: player.playhead }).toEqual({
			playing: false,
			step,
			at: step
		});
	});

	test('may be watched come true', async () => {
		const player = await asked(2);
		const to = player.asking.question?.question?.answeredAt ?? 0;
		player.watch();
		expect(player.position).toBeGreaterThanOrEqual(to);
		expect(player.asking.question).toBeNull();
	});

	test('is not there where nothing is left to ask', async () => {
		const { player } = playing();
		player.seek(player.length);
		await player.ask();
		expect(player.asking.question).toBeNull();
		expect(player.asking.none).toBe(true);
		player.previous();
		expect(player.asking.none).toBe(false);
	});
});
