import type { Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import type { EventOf, EventType } from '#lib/trace/format.ts';

/** What is worth telling of an event; `null`: nothing. */
export type Told = Beat | readonly Beat[] | null;
export type Note<Type extends EventType> = (scene: Scene, event: EventOf<Type>) => Told;
export type Notes = { readonly [Type in EventType]?: Note<Type> };
