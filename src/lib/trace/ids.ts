import type { TaskId, WorkerId } from './format.ts';

/** A task is a future too, and has a lane like a thread: an id's letter says whose it is. */
export const isTask = (id: string): id is TaskId => id.startsWith('t');

/** The task whose id it is; `null`: it is somebody else's. */
export const taskOf = (id: string | null): TaskId | null => (id !== null && isTask(id) ? id : null);

export const isWorker = (id: string): id is WorkerId => id.startsWith('w');

/** Ids of a kind are numbered in the order in which they come up. */
export const numberOf = (id: string): number => Number(id.slice(1));
