import type { EventOf } from '#lib/trace/format.ts';

/** What `asyncio.run` starts by itself when the program is over, and what a server does to be one. */
const HOUSEKEEPING =
	/(?:^|\.)(?:shutdown_(?:asyncgens|default_executor)|_accept_connection2|_create_server_getaddrinfo)$/;

/**
 * Whether the story shows the task. All but the loop's own housekeeping: a task made of a library's coroutine,
 * such as `gather(sleep(1))`, is the program's as much as any other.
 */
export const isShown = ({
	user,
	coroutine
}: Pick<EventOf<'task.created'>, 'user' | 'coroutine'>): boolean =>
	user || !HOUSEKEEPING.test(coroutine);
