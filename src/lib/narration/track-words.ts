/** The words on the tracks of an exported recording. Apart from the catalogue: only who exports needs them. */
export interface TrackWords {
	readonly loop: string;
	readonly loopRuns: string;
	turn(turn: number): string;
	readonly select: string;
	/** One without a name. */
	readonly callback: string;
	thread(name: string): string;
	readonly runs: string;
	readonly ready: string;
	awaits(what: string): string;
	/** A thread of a pool without a job. */
	readonly idle: string;
	waitsIn(call: string): string;
	returned(value: string): string;
	failed(error: string): string;
	readonly cancelled: string;
	/** The name of an arrow. */
	readonly wakes: string;
	/** What is to be known of the axis. */
	readonly clock: string;
}
