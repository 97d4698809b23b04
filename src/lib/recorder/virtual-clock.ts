/**
 * The interpreter's clocks. Emscripten reads `performance.now` and `Date.now` at each call, so replacing these
 * makes every clock of Python virtual, with its real types and nothing to patch.
 */

/** 2026-01-05, 09:00 UTC, a Monday: whole seconds, so that fractions of them stay exact. */
const EPOCH_MILLIS = Date.UTC(2026, 0, 5, 9);

export interface VirtualClock {
	/** @param microseconds - Since the program began; never back. */
	readonly push: (microseconds: number) => void;
	/** How often a clock has been read. */
	readonly reads: () => number;
}

/** Takes the place of the real clocks in this thread, for good. */
export function installVirtualClock(): VirtualClock {
	let now = 0;
	let reads = 0;
	performance.now = () => {
		reads += 1;
		return now / 1000;
	};
	Date.now = () => {
		reads += 1;
		return EPOCH_MILLIS + now / 1000;
	};
	Date.prototype.getTimezoneOffset = () => 0;
	return {
		push: (microseconds) => {
			now = microseconds;
		},
		reads: () => reads
	};
}
