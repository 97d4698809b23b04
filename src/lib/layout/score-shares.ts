import type { TraceEvent } from '#lib/trace/format.ts';

/** Less than this is the drift of the recorder's clock. */
export const INSTANT = 0.0005;
/** Waits longer than this get a broken axis with the figure. */
export const LONGEST_DRAWN = 10;
/** A turn of more callbacks than this is a bundle, as wide as so many. */
export const MANY = 24;
const BUNDLE = 6;

/** What an event adds to the width: callbacks, turns, seconds. */
export interface Share {
	callbacks: number;
	turns: number;
	seconds: number;
}

const emptyShare = (): Share => ({ callbacks: 0, turns: 0, seconds: 0 });

/** What each event adds. */
export function sharesOf(events: readonly TraceEvent[]): readonly Share[] {
	const shares = events.map(emptyShare);
	const outside: Share[] = [];
	let inLoop = false;
	let began = 0;
	let turn = 0;
	let ran = 0;
	let live = 0;
	for (const [i, event] of events.entries()) {
		const share = shares[i] ?? emptyShare();
		const passed = event.at - (events[i - 1]?.at ?? event.at);
		if (passed > INSTANT) share.seconds = Math.min(passed, LONGEST_DRAWN);
		const { type } = event;
		if (type === 'loop.began') inLoop = true;
		else if (type === 'loop.ended') inLoop = false;
		else if (type === 'turn.began') {
			// What Python does after the last task is set narrower.
			share.turns = live > 0 ? 1 : 0.6;
			[turn, ran] = [i, 0];
		} else if (type === 'task.created') live += event.user ? 1 : 0;
		else if (type === 'task.finished' || type === 'task.failed' || type === 'task.cancelled')
			live--;
		else if (type === 'handle.began') began = i;
		else if (type === 'line.ran' && !inLoop) outside.push(share);
		else if (type === 'handle.ended') {
			// Spread over all of the callback's events.
			const each = (live > 0 ? 1 : 0.5) / (i - began + 1);
			for (const inner of shares.slice(began, i + 1)) inner.callbacks = each;
			ran += 1;
		} else if (type === 'turn.ended' && ran > MANY) {
			for (const inner of shares.slice(turn, i + 1)) inner.callbacks *= BUNDLE / ran;
		}
	}
	// Lines outside a loop: a quarter of a callback each, all of them together at most one, or twelve without a loop.
	const most = events.some(({ type }) => type === 'loop.began') ? 1 : 12;
	for (const share of outside) share.callbacks = Math.min(1 / 4, most / outside.length);
	return shares;
}
