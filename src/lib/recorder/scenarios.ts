import type { Scenario, Trace } from '#lib/trace/format.ts';

/** A scenario as a list shows it, without its trace. */
export interface Listed extends Scenario {
	/** As addresses have it: {@link slugOf}. */
	readonly slug: string;
	/** How long the run lasts, on the program's own clock. */
	readonly virtualSeconds: number;
}

/**
 * What a scenario's file is called in addresses. One underscore at the end is left out, so that a scene may be called
 * like a module of Python's own and not hide it from the programs beside it.
 */
export const slugOf = (path: string): string => path.replace(/^.*\/|_?\.py$/g, '');

/** Why a program's trace can't be shown as a scenario, or `null`. */
export function notAScenario({ ended, events, scenario }: Trace): string | null {
	if (ended.how === 'limit') return ended.message;
	if (scenario !== null) return null;
	const note = events.find((event) => event.type === 'note.written');
	return note?.type === 'note.written'
		? note.text
		: 'It has no scenario block. Put "# /// scenario", its title, lesson, order and blurb, and "# ///" at its top.';
}
