import type { Scenario, Trace } from '#lib/trace/format.ts';

/** A scenario as a list shows it, without its trace. */
export interface Listed extends Scenario {
	/** Its file's name without `.py`, as addresses have it. */
	readonly slug: string;
	/** How long the run lasts, on the program's own clock. */
	readonly virtualSeconds: number;
}

/** Why a program's trace can't be shown as a scenario, or `null`. */
export function notAScenario({ ended, events, scenario }: Trace): string | null {
	if (ended.how === 'limit') return ended.message;
	if (scenario !== null) return null;
	const note = events.find((event) => event.type === 'note.written');
	return note?.type === 'note.written'
		? note.text
		: 'It has no scenario block. Put "# /// scenario", its title, lesson, order and blurb, and "# ///" at its top.';
}
