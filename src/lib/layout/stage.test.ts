import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { pixels } from '#lib/base/units.ts';
import { History } from '#lib/model/history.ts';
import { LEVELS } from '#lib/model/steps.ts';
import { samples } from '#lib/trace/script-samples.ts';
import { script } from '#lib/trace/script.ts';
import { position } from '#lib/base/units.ts';
import { blend } from './blend.ts';
import { cutFor } from './cut.ts';
import { layoutNotes } from './notes.ts';
import { layoutRuler, spanOf } from './ruler.ts';
import { layoutStage } from './stage.ts';

const runs = Object.values(samples).map((text) => {
	const { events } = script(text);
	return { events, history: new History(events), span: spanOf(events) };
});

const moment = fc
	.record({
		run: fc.constantFrom(...runs),
		share: fc.double({ min: 0, max: 1, noNaN: true }),
		level: fc.constantFrom(...LEVELS),
		width: fc.constantFrom(900, 584, 343, 280),
		low: fc.boolean()
	})
	.map(({ run, share, level, width, low }) => {
		const at = Math.floor(share * run.events.length);
		const cut = cutFor(pixels(width), low);
		const picture = (place: number) => {
			const { context } = run.history.at(position(place));
			const ruler = layoutRuler(cut, run.span);
			const layout = layoutStage(context, { cut, level, ruler, now: context.now });
			return { context, layout };
		};
		return { cut, from: picture(at), to: picture(at + 1) };
	});

/** The stage so wide, after these lines of a script and as the loop begins. */
function stageAfter(lines: readonly string[], width: number) {
	const { events } = script(`loop.created l1\n${lines.join('\n')}\nloop.began l1\nrun.ended limit`);
	const { context } = new History(events).at(position(events.length - 1));
	const cut = cutFor(pixels(width));
	const ruler = layoutRuler(cut, spanOf(events));
	return { cut, layout: layoutStage(context, { cut, level: 'events', ruler, now: context.now }) };
}

describe('the stage', () => {
	test('shows no task or callback twice', () => {
		fc.assert(
			fc.property(moment, ({ to }) => {
				const keys = to.layout.sprites.map(({ key }) => key);
				expect(new Set(keys).size).toBe(keys.length);
			})
		);
	});

	test('has one seat: at most one sprite runs in it', () => {
		fc.assert(
			fc.property(moment, ({ to }) => {
				const running = to.layout.sprites.filter(({ status }) => status === 'running');
				expect(running.length).toBeLessThanOrEqual(1);
			})
		);
	});

	test('has room on its ruler for any number of timers, and counts those that it folds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 80 }),
				fc.constantFrom(900, 584, 343, 280),
				(dues, width) => {
					const lines = dues.map((due, i) => `timer.set h${String(i + 1)} ${String(due / 10)}`);
					const { cut, layout } = stageAfter(lines, width);
					expect(layout.hung).toHaveLength(dues.length);
					for (const { x } of layout.hung) {
						expect(x).toBeGreaterThan(0);
						expect(x + cut.tokenRadius).toBeLessThan(cut.width);
					}
					const folded = layout.hung.filter(({ later }) => later);
					const labels = layout.sprites.map(({ label }) => label);
					if (folded.length > 0) expect(labels).toContain(`×${String(folded.length)}`);
				}
			)
		);
	});

	test('has room inside its track for any number who wait, and counts those that it piles', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 40 }),
				fc.constantFrom(900, 584, 343, 280),
				(count, width) => {
					const lines = Array.from({ length: count }, (_, i) => {
						const number = String(i + 1);
						return `task.created t${number} Task-${number} f()`;
					});
					const { layout } = stageAfter(lines, width);
					expect(layout.inside).toHaveLength(count);
					for (const top of layout.sprites.filter(({ covered }) => !covered)) {
						const here = layout.inside.filter(
							({ place }) => JSON.stringify(place) === JSON.stringify(top.place)
						);
						expect(top.pile).toBe(here.length);
						if (here.length > 1) expect(top.label).toBe(`×${String(here.length)}`);
					}
				}
			)
		);
	});

	test('gives no two notes the same key, and says nothing undefined', () => {
		fc.assert(
			fc.property(moment, ({ to }) => {
				const notes = layoutNotes(to.layout, to.context, to.context.now);
				expect(new Set(notes.map(({ key }) => key)).size).toBe(notes.length);
				expect(notes.map(({ text }) => text).join(' ')).not.toMatch(/undefined|null|NaN/);
			})
		);
	});
});

describe('the picture between two pictures', () => {
	test('is the second at the end: every sprite at its place, nobody else', () => {
		fc.assert(
			fc.property(moment, ({ from, to, cut }) => {
				const end = blend(from.layout.sprites, to.layout.sprites, 1, cut.track);
				const still = blend(to.layout.sprites, to.layout.sprites, 1, cut.track);
				expect(end.map(({ key }) => key)).toEqual(still.map(({ key }) => key));
				end.forEach((sprite, i) => {
					expect(sprite.x).toBeCloseTo(still[i]?.x ?? NaN);
					expect(sprite.y).toBeCloseTo(still[i]?.y ?? NaN);
					expect(sprite.radius).toBe(still[i]?.radius);
				});
			})
		);
	});

	test('is the first at the start: who was there is where it was', () => {
		fc.assert(
			fc.property(moment, ({ from, to, cut }) => {
				const start = blend(from.layout.sprites, to.layout.sprites, 0, cut.track);
				const still = blend(from.layout.sprites, from.layout.sprites, 1, cut.track);
				for (const { key, x, y, radius } of still) {
					const drawn = start.find((sprite) => sprite.key === key);
					expect(drawn?.x).toBeCloseTo(x);
					expect(drawn?.y).toBeCloseTo(y);
					expect(drawn?.radius).toBeCloseTo(radius);
				}
			})
		);
	});

	test('never shows anybody twice, and nobody leaves the page', () => {
		fc.assert(
			fc.property(
				moment,
				fc.double({ min: 0, max: 1, noNaN: true }),
				({ from, to, cut }, progress) => {
					const drawn = blend(from.layout.sprites, to.layout.sprites, progress, cut.track);
					expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
					for (const { x, y } of drawn) {
						expect(x).toBeGreaterThan(-60);
						expect(x).toBeLessThan(cut.width + 10);
						expect(y).toBeGreaterThan(0);
						expect(y).toBeLessThan(cut.height + 20);
					}
				}
			)
		);
	});
});
