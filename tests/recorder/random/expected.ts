/** When everything in a plan must happen, by arithmetic alone: it knows nothing of loops, tasks or traces. */
import type { Plan } from './plan.ts';

export interface Moment {
	readonly label: string;
	/** Milliseconds since the program began. */
	readonly millis: number;
}

/** The ends of all sleeps that are not cut short, and the end of the whole. */
export function expectedOf(plan: Plan): { moments: readonly Moment[]; end: number } {
	const moments: Moment[] = [];
	const end = ends(plan, 0, Infinity, moments);
	return { moments, end };
}

/** @param limit - When somebody cancels it; it is then over at that moment. */
function ends(plan: Plan, start: number, limit: number, moments: Moment[]): number {
	if (start > limit) return limit;
	switch (plan.kind) {
		case 'yield':
			return start;
		case 'sleep': {
			const over = start + plan.millis;
			if (over > limit) return limit;
			moments.push({ label: plan.label, millis: over });
			return over;
		}
		case 'row':
			return plan.items.reduce((at, item) => ends(item, at, limit, moments), start);
		case 'gather':
		case 'group':
		case 'wait':
			return Math.max(...plan.items.map((item) => ends(item, start, limit, moments)));
		case 'task':
			return Math.max(
				ends(plan.item, start, limit, moments),
				ends(plan.meanwhile, start, limit, moments)
			);
		case 'timeout':
		case 'wait_for':
			return ends(plan.item, start, Math.min(limit, start + plan.millis), moments);
	}
}
