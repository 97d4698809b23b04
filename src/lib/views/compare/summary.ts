import { inEnglish, type Say } from '#lib/labels/label.ts';
import { secondsText } from '#lib/layout/labels.ts';
import type { Trace } from '#lib/trace/format.ts';
import { shortTitle } from '#lib/trace/titles.ts';

type Two<Each> = readonly [Each, Each];

/** How the times of two runs differ. */
export interface Difference {
	/** How long each lasts, on its own clock. */
	readonly lasts: Two<number>;
	/** Which takes less time; `null`: both take the same. */
	readonly faster: 0 | 1 | null;
	/** What the faster one does: it saves time, or only takes less; `null`: one of the two fails, or never starts. */
	readonly word: 'saved' | 'less' | null;
}

/** As long as each other: times are written with two decimals. */
const NEAR = 0.005;

/** @param saves - Whether both do the same work, so that less time is time saved. */
export function differenceOf(traces: Two<Trace>, saves: boolean): Difference {
	const lasts = [lengthOf(traces[0]), lengthOf(traces[1])] as const;
	const faster = Math.abs(lasts[0] - lasts[1]) < NEAR ? null : lasts[0] > lasts[1] ? 1 : 0;
	return { lasts, faster, word: !traces.every(succeeds) ? null : saves ? 'saved' : 'less' };
}

/** The difference as a figure; `null`: there is none, or none that means anything. */
export function figureOf({ lasts, faster, word }: Difference, say: Say = inEnglish): string | null {
	return faster === null || word === null
		? null
		: say(`{time} ${word}`, { time: secondsText(Math.abs(lasts[0] - lasts[1]), say) });
}

/** What two runs come to: how long each takes, and what their loops do otherwise, if that is known. */
export function summaryOf(
	traces: Two<Trace>,
	difference: Difference,
	say: Say = inEnglish
): { readonly times: string; readonly sleeps: string | null } {
	const { faster, lasts, word } = difference;
	if (faster === null) {
		const time = secondsText(lasts[0], say);
		const both = word === 'saved' ? 'Both take {time}: no time is saved.' : 'Both take {time}.';
		return { times: say(both, { time }), sleeps: null };
	}
	const slower = faster === 0 ? 1 : 0;
	const figure = figureOf(difference, say);
	const runs = {
		slow: shortTitle(traces[slower]),
		long: secondsText(lasts[slower], say),
		fast: shortTitle(traces[faster]),
		short: secondsText(lasts[faster], say)
	};
	const times =
		figure === null
			? say('{slow} takes {long}, {fast} {short}.', runs)
			: say('{slow} takes {long}, {fast} {short}: {figure}.', { ...runs, figure });
	const [few, many] = [sleepsOf(traces[faster]), sleepsOf(traces[slower])];
	const sleeps =
		word === 'saved' && few > 0 && few < many
			? say('The loop sleeps {few} instead of {many}.', {
					few: count(few, say),
					many: count(many, say)
				})
			: null;
	return { times, sleeps };
}

const lengthOf = ({ events }: Trace): number => events.at(-1)?.at ?? 0;

const succeeds = ({ ended: { how, status } }: Trace): boolean =>
	status === 0 && (how === 'returned' || how === 'exited');

/** How often a loop waits, with nothing to do. */
const sleepsOf = ({ events }: Trace): number =>
	events.filter(
		({ type, at }, i) => type === 'select.ended' && at - (events[i - 1]?.at ?? at) > NEAR
	).length;

const WORDS = ['never', 'once', 'twice', 'three times', 'four times', 'five times'] as const;
function count(of: number, say: Say): string {
	const word = WORDS[of];
	return word === undefined ? say('{n} times', { n: of }) : say(word);
}
