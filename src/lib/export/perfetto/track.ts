import type { Details, Slice } from './trace-event.ts';

export const PID = 1;

/** A slice that has begun. */
interface Open {
	readonly name: string;
	readonly cat: string;
	readonly from: number;
	readonly args: Details;
}

/** One track: slices that begin and end in turn, each within the one before. */
export class Track {
	readonly tid: number;
	readonly name: string;
	readonly slices: Slice[] = [];
	readonly #open: Open[] = [];

	constructor(tid: number, name: string) {
		this.tid = tid;
		this.name = name;
	}

	begin(ts: number, cat: string, name: string, args: Details = {}): void {
		this.#open.push({ name, cat, from: ts, args });
	}

	/** Ends the innermost slice. */
	end(ts: number, args: Details = {}): void {
		const open = this.#open.pop();
		if (open === undefined) return;
		const { name, cat, from } = open;
		this.slices.push({
			ph: 'X',
			pid: PID,
			tid: this.tid,
			name,
			cat,
			ts: from,
			dur: ts - from,
			args: { ...open.args, ...args }
		});
	}

	/** Ends whatever is open, and begins something else. */
	turn(ts: number, cat: string, name: string, args: Details = {}): void {
		this.finish(ts);
		this.begin(ts, cat, name, args);
	}

	finish(ts: number): void {
		while (this.#open.length > 0) this.end(ts);
	}
}
