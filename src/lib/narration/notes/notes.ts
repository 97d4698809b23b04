import { codeNotes } from './code.ts';
import { exceptionNotes } from './exceptions.ts';
import { loopNotes } from './loop.ts';
import { networkNotes } from './network.ts';
import type { Notes, Told } from './note.ts';
import { objectNotes } from './objects.ts';
import { taskNotes } from './tasks.ts';
import { valueNotes } from './values.ts';
import { workerNotes } from './workers.ts';
import type { Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import type { EventOf, EventType, TraceEvent } from '#lib/trace/format.ts';

const all: Notes = {
	...codeNotes,
	...exceptionNotes,
	...loopNotes,
	...networkNotes,
	...taskNotes,
	...objectNotes,
	...valueNotes,
	...workerNotes
};

type EventByType = { readonly [Type in EventType]: EventOf<Type> };

/** What is worth telling of the event. */
export const notes = (scene: Scene, event: TraceEvent): readonly Beat[] =>
	[noteOf(scene, event.type, event) ?? []].flat();

function noteOf<Type extends EventType>(scene: Scene, type: Type, event: EventByType[Type]): Told {
	const table: {
		readonly [Key in EventType]?: (scene: Scene, event: EventByType[Key]) => Told;
	} = all;
	return table[type]?.(scene, event) ?? null;
}
