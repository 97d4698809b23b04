import type { LineNumber } from '#lib/base/units.ts';

/** A function of the program that is open, and the line of it that ran last. */
export interface Place {
	readonly function: string;
	readonly line: LineNumber | null;
}

/** One event of an exception's way up. */
export interface Stop {
	/** The number of the event. */
	readonly n: number;
	/**
	 * `thrown`: it is thrown in at an `await`. `raised`: it comes up in the program's code. `left`: a function lets it
	 * through. `finally`: that runs while it is on its way. `caught`: an `except` takes it. `swallowed`: an `__aexit__` that
	 * returns true, or a `return`, ends it. `ended`: it ends its task.
	 */
	readonly kind: 'thrown' | 'raised' | 'left' | 'finally' | 'caught' | 'swallowed' | 'ended';
	/** The function that it is in, or leaves; `null` outside all functions. */
	readonly at: Place | null;
	/** `left`: the function that it comes up in. */
	readonly into: Place | null;
	/** It had been caught here, and is raised once more. */
	readonly again: boolean;
}

/** An exception on its way up through the open functions of a task, a thread, or the program outside these. */
export interface Flight {
	readonly error: string;
	readonly message: string;
	/** The exception that it took the place of. */
	readonly instead: Flight | null;
	/** The one that was caught last in the function that raises this one. */
	readonly handling: Flight | null;
	readonly stops: readonly Stop[];
}

/** Whether the function is the exit of a context manager, which may end an exception. */
export const isExit = (name: string): boolean => /(?:^|\.)__a?exit__$/.test(name);
