import { codeLaws, numberLaws } from './code.ts';
import { handleLaws } from './handles.ts';
import { keeps, type Law } from './law.ts';
import { loopLaws } from './loops.ts';
import { networkLaws } from './network.ts';
import { objectLaws } from './objects.ts';
import { taskLaws } from './tasks.ts';
import { timeLaws } from './time.ts';
import { workerLaws } from './workers.ts';
import type { LoopContext } from '../context.ts';
import type { EventType, TraceEvent } from '#lib/trace/format.ts';

/** Every law but the order of a turn (`loop.ts` has it in its states). The loop's own come first: they tell more than a wrong number does. */
const laws: readonly Law[] = [
	...handleLaws,
	...taskLaws,
	...objectLaws,
	...loopLaws,
	...networkLaws,
	...codeLaws,
	...workerLaws,
	...timeLaws,
	...numberLaws
];

const lawsOf = new Map<EventType, readonly Law[]>();

/** The first law that the event breaks. */
export function brokenLaw(context: LoopContext, event: TraceEvent): Law | null {
	let mine = lawsOf.get(event.type);
	if (mine === undefined) {
		mine = laws.filter((law) => law.always !== null || law.checks[event.type] !== undefined);
		lawsOf.set(event.type, mine);
	}
	return mine.find((law) => !keeps(law, context, event.type, event)) ?? null;
}
