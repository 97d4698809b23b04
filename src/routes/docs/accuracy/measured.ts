/**
 * A file of CPython’s own tests of asyncio, as it came with 3.14.10, run on the recorder’s loop: how many of its tests
 * pass, of those that are not skipped. Pyodide has 3.14.2.
 */
export interface Measured {
	readonly file: string;
	readonly passed: number;
	readonly of: number;
}

const file = (name: string, passed: number, of: number): Measured => ({ file: name, passed, of });

/** What a program on one loop uses. */
export const CORE: readonly Measured[] = [
	file('test_taskgroups', 96, 96),
	file('test_locks', 75, 75),
	file('test_queues', 59, 59),
	file('test_eager_task_factory', 47, 47),
	file('test_timeouts', 34, 34),
	file('test_runners', 30, 30),
	file('test_waitfor', 19, 19),
	file('test_pep492', 11, 11),
	file('test_staggered', 7, 7),
	file('test_transports', 7, 7),
	file('test_threads', 6, 6),
	file('test_protocols', 5, 5),
	file('test_tasks', 1035, 1107),
	file('test_futures', 182, 186),
	file('test_selector_events', 129, 131),
	file('test_base_events', 105, 111),
	file('test_graph', 12, 28)
];

/** What reaches beyond the program: to other hosts, processes and the system. */
export const BEYOND: readonly Measured[] = [
	file('test_streams', 62, 76),
	file('test_server', 11, 12),
	file('test_events', 147, 239),
	file('test_unix_events', 64, 74),
	file('test_sock_lowlevel', 24, 45),
	file('test_sendfile', 36, 63)
];
