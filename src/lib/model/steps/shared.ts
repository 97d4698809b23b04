import { applyObject } from '../apply/objects.ts';
import { firstContext } from '../first-context.ts';
import { deedOf, type ObjectDeed } from '../objects.ts';
import type { EventOf } from '#lib/trace/format.ts';

/** What tasks share, while a trace is cut into steps. */
export class Shared {
	#before = firstContext.objects;
	#after = firstContext.objects;

	/** Takes note of the event. */
	meet(event: EventOf<'object.created'> | EventOf<'object.changed'>): void {
		this.#before = this.#after;
		this.#after = applyObject(this.#after, event);
	}

	/** What the change that was met last means. */
	deed(event: EventOf<'object.changed'>): ObjectDeed | null {
		const before = this.#before.get(event.object);
		return before === undefined ? null : deedOf(before, event);
	}
}
