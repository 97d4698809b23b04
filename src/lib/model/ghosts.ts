import { position, type LineNumber, type Position } from '#lib/base/units.ts';
import type { Trace } from '#lib/trace/format.ts';

/** A coroutine object that nobody ever awaited, from when it was made to when Python dropped it, and warned. */
export interface Ghost {
	readonly function: string;
	/** Such as `save('Ada')`. */
	readonly call: string;
	readonly line: LineNumber;
	/** After the event that made it, and after the warning. */
	readonly from: Position;
	readonly to: Position;
}

type Made = Omit<Ghost, 'to'>;

/** All ghosts of a run, in the order of their warnings: whoever Python does not warn of is none. */
export function ghostsOf({ events }: Trace): readonly Ghost[] {
	/** By function, coroutine objects that have not begun to run, oldest first. */
	const waiting = new Map<string, Made[]>();
	const ghosts: Ghost[] = [];
	events.forEach((event, index) => {
		const at = position(index + 1);
		if (event.type === 'coroutine.created' && event.line !== null) {
			const { function: name, call, line } = event;
			const made = { function: name, call, line, from: at };
			const others = waiting.get(name);
			if (others === undefined) waiting.set(name, [made]);
			else others.push(made);
		} else if (event.type === 'frame.entered' && event.coroutine) {
			waiting.get(event.function)?.shift();
		} else if (event.type === 'warning.issued' && event.kind === 'never-awaited') {
			// Of several, the one that was made last is dropped first: a call whose value nobody keeps.
			const ghost = waiting.get(event.subject)?.pop();
			if (ghost !== undefined) ghosts.push({ ...ghost, to: at });
		}
	});
	return ghosts;
}
