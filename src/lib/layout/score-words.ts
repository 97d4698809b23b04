import { pixels, type Pixels, type Position } from '#lib/base/units.ts';
import type { Say } from '#lib/labels/label.ts';
import { secondsText } from './labels.ts';
import { round } from './round.ts';
import type { ScoreBand } from './score-band.ts';
import type { ScoreLayout } from './score.ts';

/** A word over the conductor's row. */
export interface ScoreWord {
	readonly key: string;
	/** `held`: the length of a call that holds the thread. `wait`: in the middle of a band. */
	readonly kind: 'turn' | 'length' | 'short' | 'held' | 'quiet' | 'bundle' | 'wait';
	/** Past from here on. */
	readonly at: Position;
	readonly x: Pixels;
	readonly y: Pixels;
	readonly text: string;
}

/** Rests wider than this have their length over them, still wider ones a sentence under them; others a figure. */
const LENGTH = 84;
const SENTENCE = 200;
const FIGURE = 40;

export const wordsOf = (
	layout: ScoreLayout,
	bands: readonly ScoreBand[],
	width: number,
	say: Say
): readonly ScoreWord[] => [
	...turnWords(layout, width, say),
	...layout.rests.flatMap((rest) => restWords(rest, layout.rows.loop, say)),
	...layout.loop.bundles.flatMap(({ at, x, width: wide, callbacks }): readonly ScoreWord[] =>
		wide > 90 ? [word('bundle', at, x + wide / 2, 36, `×${String(callbacks)}`)] : []
	),
	...bands.flatMap(({ waits }) =>
		waits.map(({ at, x, y, text }) => word('wait', at, x, y + 5, text))
	)
];

const word = (
	kind: ScoreWord['kind'],
	at: Position,
	x: number,
	y: number,
	text: string
): ScoreWord => ({
	key: `${kind} ${String(at)} ${String(Math.round(y))}`,
	kind,
	at,
	x: round(x),
	y: round(y),
	text
});

/** The number of each turn that has room for one; in a crowd of turns that of every fifth. */
function turnWords({ turns }: ScoreLayout, width: number, say: Say): readonly ScoreWord[] {
	let free = 0;
	return turns.flatMap(({ number, at, x }, i) => {
		const room = (turns[i + 1]?.x ?? width) - x;
		// The first says what the numbers are of.
		const named = say('turn {n}', { n: number });
		const wide = 8 + 5 * named.length;
		const said = i === 0 && room > wide;
		const text = said ? named : String(number);
		if (x < free || !(said || room > 10 + 7 * text.length || number % 5 === 0)) return [];
		free = said ? x + wide : x + 24 + 7 * text.length;
		return [word('turn', at, x + 4, 35, text)];
	});
}

function restWords(
	{ at, x, width, began, ended, held }: ScoreLayout['rests'][number],
	loop: number,
	say: Say
): readonly ScoreWord[] {
	const text = secondsText(ended - began, say);
	const middle = x + width / 2;
	if (held) return width > LENGTH ? [word('held', at, middle - 8, loop - 14, text)] : [];
	if (width <= FIGURE) return [];
	if (width <= LENGTH) return [word('short', at, middle + 3, loop + 14, text)];
	const length = word('length', at, middle, loop - 16, text);
	return width > SENTENCE
		? [length, word('quiet', at, middle, loop + 17, say('select sleeps; nobody plays'))]
		: [length];
}

/** Where a word stands on a bar that the playhead crosses. */
export interface Spot {
	readonly text: string;
	readonly x: Pixels;
	/** In the part that is past. */
	readonly past: boolean;
}

/**
 * The longest of some words that fits on a bar, on this side of the playhead if it can be, else on the other: never
 * across it.
 *
 * @param char - How wide a letter is.
 */
export function spotFor(
	x: number,
	width: number,
	now: number,
	words: readonly string[],
	char: number
): Spot | null {
	const edge = Math.max(x, Math.min(now, x + width));
	const fits = (room: number): string | undefined =>
		words.find((text) => text.length * char < room - 12);
	const [before, after] = [fits(edge - x), fits(x + width - edge)];
	if (before !== undefined) return { text: before, x: pixels((x + edge) / 2), past: true };
	return after === undefined
		? null
		: { text: after, x: pixels((edge + x + width) / 2), past: false };
}
