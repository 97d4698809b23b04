import { secondsText } from '#lib/layout/labels.ts';
import type { Trace } from '#lib/trace/format.ts';
import { shortTitle } from '#lib/trace/titles.ts';

/** As long as each other: times are written with two decimals. */
const NEAR = 0.005;

/** How much less time one of two runs takes, and which; `null`: both take the same. */
export function savingOf([a, b]: readonly [number, number]): {
	readonly saved: number;
	readonly faster: 0 | 1 | null;
} {
	const saved = Math.abs(a - b);
	return { saved, faster: saved < NEAR ? null : a > b ? 1 : 0 };
}

/** What two runs come to, in words. @param seconds - How long each lasts, on its own clock. */
export function summaryOf(
	traces: readonly [Trace, Trace],
	seconds: readonly [number, number],
	word: 'saved' | 'less'
): string {
	const [a, b] = [0, 1].map((i) => ({
		title: shortTitle(traces[i as 0 | 1]),
		seconds: seconds[i as 0 | 1],
		sleeps: sleepsOf(traces[i as 0 | 1])
	})) as [Run, Run];
	const { saved, faster } = savingOf(seconds);
	if (faster === null) return `Both take ${secondsText(a.seconds)}: no time is saved.`;
	const [fast, slow] = faster === 0 ? [a, b] : [b, a];
	const said = `${slow.title} takes ${secondsText(slow.seconds)}, ${fast.title} ${secondsText(fast.seconds)}: ${secondsText(saved)} ${word}.`;
	if (fast.sleeps === 0 || fast.sleeps >= slow.sleeps) return said;
	return `${said} The loop sleeps ${times(fast.sleeps)} instead of ${times(slow.sleeps)}.`;
}

interface Run {
	readonly title: string;
	readonly seconds: number;
	/** How often its loop waits, with nothing to do. */
	readonly sleeps: number;
}

const sleepsOf = ({ events }: Trace): number =>
	events.filter(
		({ type, at }, i) => type === 'select.ended' && at - (events[i - 1]?.at ?? at) > NEAR
	).length;

const WORDS = ['never', 'once', 'twice', 'three times', 'four times', 'five times'];
const times = (count: number): string => WORDS[count] ?? `${String(count)} times`;
