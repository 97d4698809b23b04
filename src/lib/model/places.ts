import type { Step } from './steps.ts';
import { position, stepNumber, type Position, type StepNumber } from '#lib/base/units.ts';
import type { Marker } from '#lib/trace/format.ts';

/** How many items, from the front, satisfy a test that holds up to some point and not after it. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item !== undefined && holds(item)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The last step that is over at the position; 0 before the first is over. */
export const stepAt = (steps: readonly Step[], at: Position): StepNumber =>
	stepNumber(countWhile(steps, ({ to }) => to <= at));

/** Where a step ends: what the page shows at it. Step 0 stands at position 0. */
export const positionOf = (steps: readonly Step[], number: StepNumber): Position =>
	steps[Math.min(number, steps.length) - 1]?.to ?? position(0);

/** The first step that has got as far as the position. */
export const stepReaching = (steps: readonly Step[], at: Position): StepNumber =>
	at <= 0 ? stepNumber(0) : stepNumber(Math.min(stepAt(steps, position(at - 1)) + 1, steps.length));

/** The step in which the marker's line runs; `null` if it never does. */
export const stepOfMarker = (
	steps: readonly Step[],
	{ position: at }: Marker
): StepNumber | null => (at === null ? null : stepReaching(steps, at));
