import type { AwaitableId, TaskId } from '#lib/trace/format.ts';

/** A task is a future too: whether this one is a task. */
export const isTask = (id: AwaitableId): id is TaskId => id.startsWith('t');
