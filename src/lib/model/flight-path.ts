import { isExit, type Flight, type Place, type Stop } from './flight.ts';
import type { LineNumber } from '#lib/base/units.ts';
import type { EventOf, TraceEvent } from '#lib/trace/format.ts';

interface Draft extends Flight {
	message: string;
	instead: Flight | null;
	readonly stops: Stop[];
	/** How many functions are open where it is. */
	depth: number;
	/** The `finally` of that function runs. */
	tidying: boolean;
}

/** An exception and its latest stop. */
interface Taken {
	readonly flight: Draft;
	readonly stop: Stop;
}

/** The exceptions of one owner: follows its events in order. */
export class FlightPath {
	readonly #all: Flight[];
	/** The open functions that run, outermost first. */
	readonly #open: { function: string; line: LineNumber | null }[] = [];
	/** On their way; the last one was raised last. */
	#up: Draft[] = [];
	/** Caught in functions that are still open. */
	#caught: Draft[] = [];

	/** @param all - Where each new one is put. */
	constructor(all: Flight[]) {
		this.#all = all;
	}

	/** Follows the event; what it means to an exception, or `null`. */
	take(event: TraceEvent): Taken | null {
		switch (event.type) {
			case 'frame.entered':
			case 'frame.resumed':
				this.#open.push({ function: event.function, line: event.line });
				return null;
			case 'frame.yielded':
				this.#close(event.function);
				return null;
			case 'line.ran':
				this.#runLine(event);
				return null;
			case 'task.resumed':
				return event.throws === null ? null : this.#begin(event.n, 'thrown', event.throws, '');
			case 'exception.raised':
				return this.#raise(event);
			case 'exception.caught':
				return event.by === 'finally' ? this.#tidy(event) : this.#catch(event);
			case 'frame.exited':
				return event.how === 'raised' ? this.#leave(event) : this.#return(event);
			case 'task.failed':
				return this.#end(event.n, event.error);
			case 'task.cancelled':
				return this.#end(event.n, 'CancelledError');
			default:
				return null;
		}
	}

	#runLine({ function: name, line }: EventOf<'line.ran'>): void {
		const place = this.#open.findLast((open) => open.function === name);
		if (place !== undefined) place.line = line;
	}

	#here(): Place | null {
		const place = this.#open.at(-1);
		return place === undefined ? null : { ...place };
	}

	#stop(
		flight: Draft,
		n: number,
		kind: Stop['kind'],
		more: Partial<Pick<Stop, 'at' | 'into' | 'again'>> = {}
	): Taken {
		const stop: Stop = { n, kind, at: this.#here(), into: null, again: false, ...more };
		flight.stops.push(stop);
		return { flight, stop };
	}

	/** What is thrown in at an `await` comes up there at once: that is one and the same. */
	#raise({ n, error, message, line }: EventOf<'exception.raised'>): Taken {
		const top = this.#up.at(-1);
		const here = this.#here();
		const at = here === null ? null : { ...here, line: line ?? here.line };
		if (top?.error === error && top.stops.at(-1)?.kind === 'thrown') {
			top.message = message;
			return this.#stop(top, n, 'raised', { at });
		}
		return this.#begin(n, 'raised', error, message, at);
	}

	#begin(
		n: number,
		kind: 'thrown' | 'raised',
		error: string,
		message: string,
		at: Place | null = this.#here()
	): Taken {
		const depth = this.#open.length;
		const top = this.#up.at(-1);
		// Nothing of the program ran since: a library made the one of the other.
		const instead = top?.depth === depth && !top.tidying ? top : null;
		if (instead !== null) this.#up = this.#up.filter((other) => other !== instead);
		const handling = this.#caught.findLast((other) => other.depth === depth) ?? null;
		const flight: Draft = {
			error,
			message,
			instead,
			handling,
			stops: [],
			depth,
			tidying: false
		};
		this.#all.push(flight);
		this.#up.push(flight);
		return this.#stop(flight, n, kind, { at });
	}

	#tidy({ n, error }: EventOf<'exception.caught'>): Taken | null {
		const found = this.#find(error);
		if (found === null) return null;
		found.flight.tidying = true;
		return this.#stop(found.flight, n, 'finally', { again: found.again });
	}

	#catch({ n, error }: EventOf<'exception.caught'>): Taken | null {
		const found = this.#find(error);
		if (found === null) return null;
		this.#up = this.#up.filter((other) => other !== found.flight);
		this.#caught.push(found.flight);
		return this.#stop(found.flight, n, 'caught', { again: found.again });
	}

	/** The one that is on its way, or was caught in this function and is raised once more. */
	#find(error: string): { readonly flight: Draft; readonly again: boolean } | null {
		const depth = this.#open.length;
		const top = this.#up.findLast((other) => other.error === error && other.depth <= depth);
		if (top !== undefined) {
			// A context manager throws it into its generator.
			top.depth = depth;
			return { flight: top, again: false };
		}
		const held = this.#caught.findLast((other) => other.error === error && other.depth === depth);
		if (held === undefined) return null;
		this.#caught = this.#caught.filter((other) => other !== held);
		this.#up.push(held);
		return { flight: held, again: true };
	}

	#leave({ n, function: name, value, line }: EventOf<'frame.exited'>): Taken | null {
		const found = this.#find(value);
		const depth = this.#open.length;
		const at = { function: name, line };
		if (found === null) {
			this.#close(name);
			return null;
		}
		const { flight, again } = found;
		// What else was on its way in this function has been given up for it.
		const others = this.#up.filter((other) => other !== flight && other.depth >= depth);
		flight.instead ??= others.at(-1) ?? null;
		this.#up = this.#up.filter((other) => !others.includes(other));
		this.#close(name);
		flight.depth = this.#open.length;
		flight.tidying = false;
		return this.#stop(flight, n, 'left', { at, into: this.#here(), again });
	}

	#return({ n, function: name, value }: EventOf<'frame.exited'>): Taken | null {
		const before = this.#open.length;
		this.#close(name);
		const depth = this.#open.length;
		if (depth === before) return null;
		const gone = this.#up.filter((other) => other.depth > depth);
		const held = isExit(name) && value === 'True' ? this.#up.at(-1) : undefined;
		if (held?.depth === depth) gone.push(held);
		this.#up = this.#up.filter((other) => !gone.includes(other));
		const last = gone.at(-1);
		return last === undefined ? null : this.#stop(last, n, 'swallowed', { at: null });
	}

	#end(n: number, error: string): Taken | null {
		const flight = this.#up.findLast((other) => other.error === error);
		this.#up = [];
		this.#caught = [];
		return flight === undefined ? null : this.#stop(flight, n, 'ended', { at: null });
	}

	/** The function is open no more, nor what it had caught. */
	#close(name: string): void {
		const index = this.#open.findLastIndex((open) => open.function === name);
		if (index < 0) return;
		this.#open.splice(index, 1);
		this.#caught = this.#caught.filter(({ depth }) => depth <= this.#open.length);
	}
}
