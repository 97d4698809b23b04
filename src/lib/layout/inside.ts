import { pixels, type Pixels } from '#lib/base/units.ts';
import type { TaskState } from '#lib/model/context.ts';
import type { Cut } from './cut.ts';
import { ALONE, type Place } from './sprite.ts';

export interface InsidePlace {
	readonly task: TaskState;
	readonly radius: Pixels;
	readonly place: Place;
	/** So many lie on one pile, as there is no more room, and this one is on top; 1 for one that lies alone. */
	readonly pile: number;
	/** It lies under the last. */
	readonly covered: boolean;
	/** Room for words beside it. */
	readonly labelled: boolean;
}

/** A column of up to three with words beside them; more stand in two rows, as many as there is room for. */
export function insidePlaces(tasks: readonly TaskState[], cut: Cut): readonly InsidePlace[] {
	const { inside, tokenRadius, insideChars, name } = cut;
	const column = insideChars > 8 ? 3 : 1;
	const room = cut.track.radius * 2 - (name === 'compact' ? 56 : 98);
	if (tasks.length <= column) {
		const radius = tasks.length > 2 ? tokenRadius * 0.75 : tokenRadius * 0.95;
		const pitch = tasks.length > 1 ? room / (tasks.length - 1) : 0;
		return tasks.map((task, i) => ({
			task,
			radius: pixels(radius),
			place: {
				on: 'inside',
				x: inside.x,
				y: pixels(inside.y + (tasks.length > 1 ? i * pitch - room / 2 : 0))
			},
			...ALONE,
			labelled: true
		}));
	}
	const rows = tasks.length > 2 ? 2 : 1;
	const radius = tokenRadius * (rows === 1 ? 0.85 : 0.7);
	const pitch = radius * 2 + 8;
	const columns = Math.max(1, Math.floor((cut.clock.x - 74 - inside.x) / pitch) + 1);
	const lastSlot = rows * columns - 1;
	const lastTask = tasks.length - 1;
	return tasks.map((task, i) => {
		const slot = Math.min(i, lastSlot);
		return {
			task,
			radius: pixels(radius),
			place: {
				on: 'inside',
				x: pixels(inside.x - pitch / 2 + Math.floor(slot / rows) * pitch),
				y: pixels(inside.y + (rows === 1 ? 0 : ((slot % rows) - 0.5) * pitch))
			},
			pile: i === lastTask ? Math.max(1, tasks.length - lastSlot) : 1,
			covered: i < lastTask && i >= lastSlot,
			labelled: false
		};
	});
}
