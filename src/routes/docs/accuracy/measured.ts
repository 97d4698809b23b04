/** A file of CPython 3.13’s own tests of asyncio, run on the recorder’s loop: how many of its tests pass. */
export interface Measured {
	readonly file: string;
	readonly passed: number;
	readonly of: number;
}

const file = (name: string, passed: number, of: number): Measured => ({ file: name, passed, of });

/** What a program on one loop uses. */
export const CORE: readonly Measured[] = [
	file('test_futures', 159, 159),
	file('test_queues', 59, 59),
	file('test_taskgroups', 39, 39),
	file('test_timeouts', 34, 34),
	file('test_waitfor', 19, 19),
	file('test_transports', 7, 7),
	file('test_threads', 6, 6),
	file('test_protocols', 5, 5),
	file('test_staggered', 5, 5),
	file('test_selector_events', 121, 122),
	file('test_tasks', 936, 969),
	file('test_base_events', 106, 111),
	file('test_locks', 71, 75),
	file('test_runners', 26, 28)
];

/** What reaches beyond the program: to other hosts, processes and the system. */
export const BEYOND: readonly Measured[] = [
	file('test_streams', 62, 73),
	file('test_events', 191, 259),
	file('test_unix_events', 78, 125),
	file('test_sock_lowlevel', 21, 39)
];
