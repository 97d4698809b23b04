import type { EventType } from './format.ts';

/** How `script.ts` reads a line of one type of event. */
export interface Shape {
	/** The values that are written without a name, in this order. */
	readonly order: readonly string[];
	/** What the line may leave out. */
	readonly defaults: Readonly<Record<string, unknown>>;
	/** Its `task` is the one that runs, unless the line says another. */
	readonly code?: true;
}

const ids = (...order: readonly string[]): Shape => ({ order, defaults: {} });
const code = (order: readonly string[], defaults: Shape['defaults']): Shape => ({
	order,
	defaults: { line: null, ...defaults },
	code: true
});

export const SHAPES: Readonly<Record<EventType, Shape>> = {
	'run.began': ids(),
	'run.ended': ids('how'),
	'loop.created': ids('loop'),
	'loop.began': { order: ['loop'], defaults: { loop: 'l1' } },
	'loop.ended': { order: ['loop'], defaults: { loop: 'l1' } },
	'loop.closed': { order: ['loop'], defaults: { loop: 'l1' } },
	'stop.requested': { order: ['loop'], defaults: { loop: 'l1', line: null } },
	'turn.began': ids('turn'),
	'turn.ended': ids('turn'),
	'turn.counted': ids('ready', 'timers'),
	'select.began': { order: ['timeout'], defaults: { timeout: 0 } },
	'select.ended': { order: ['events'], defaults: { events: 0 } },
	'timer.fired': ids('handle'),
	'handle.queued': {
		order: ['handle', 'kind', 'task'],
		defaults: {
			loop: 'l1',
			kind: 'call',
			task: null,
			label: 'callback',
			user: true,
			future: null,
			line: null
		}
	},
	'handle.began': ids('handle'),
	'handle.ended': { order: ['handle'], defaults: { raised: null } },
	'handle.cancelled': ids('handle'),
	'handle.skipped': ids('handle'),
	'timer.set': {
		order: ['handle', 'due'],
		defaults: { loop: 'l1', label: 'callback', user: true, future: null, tie: null, line: null }
	},
	'timer.cancelled': ids('handle'),
	'timer.dropped': ids('handle'),
	'task.created': {
		order: ['task', 'name', 'call'],
		defaults: {
			loop: 'l1',
			name: 'Task-1',
			coroutine: 'main',
			call: 'main()',
			user: true,
			parent: null,
			eager: false,
			line: null
		}
	},
	'task.began': ids('task'),
	'task.resumed': { order: ['task', 'throws'], defaults: { throws: null } },
	'task.suspended': { order: ['task', 'kind', 'future'], defaults: { chain: [] } },
	'task.finished': { order: ['task', 'value'], defaults: { value: 'None' } },
	'task.failed': {
		order: ['task', 'error', 'message'],
		defaults: { error: 'ValueError', message: '', line: null }
	},
	'task.cancelled': ids('task'),
	'cancel.requested': { order: ['target', 'accepted'], defaults: { accepted: true, line: null } },
	'future.created': {
		order: ['future', 'kind'],
		defaults: { kind: 'future', children: [], line: null }
	},
	'future.resolved': {
		order: ['future', 'how', 'value'],
		defaults: { how: 'result', value: 'None', line: null }
	},
	'coroutine.created': code(['function', 'call'], { function: 'main', call: 'main()' }),
	'frame.entered': code(['function', 'line'], {
		function: 'main',
		call: 'main()',
		coroutine: true,
		line: 1
	}),
	'frame.exited': code(['function', 'how', 'value'], {
		function: 'main',
		how: 'returned',
		value: 'None',
		line: 1
	}),
	'line.ran': code(['line'], { function: 'main' }),
	'output.written': code(['text'], { stream: 'stdout', text: 'hello\n' }),
	'block.began': code(['seconds', 'call'], { call: 'time.sleep' }),
	'block.ended': ids(),
	'exception.raised': code(['error', 'message'], { error: 'ValueError', message: '' }),
	'exception.caught': code(['error'], { error: 'ValueError', by: 'except' }),
	'warning.issued': {
		order: ['kind', 'subject', 'text'],
		defaults: { kind: 'never-awaited', subject: 'main', text: '', task: null, line: null }
	},
	'frame.yielded': code(['function', 'value'], {
		function: 'countdown',
		asynchronous: true,
		value: 'None',
		line: 1
	}),
	'frame.resumed': code(['function'], { function: 'countdown', line: 1 }),
	'values.changed': {
		order: ['values'],
		defaults: { function: 'main', values: [] },
		code: true
	},
	'chance.used': code(['kind', 'text'], { kind: 'random', text: 'random.random' }),
	'object.created': {
		order: ['object', 'kind', 'name'],
		defaults: { kind: 'lock', name: 'lock', class: 'Lock', limit: null, line: null }
	},
	'object.changed': code(['object', 'by'], {
		by: 'acquire',
		holders: [],
		woken: [],
		value: 0,
		size: 0,
		items: [],
		item: null,
		waiters: [],
		waiting: 0
	}),
	'worker.started': code(['worker', 'name'], { name: 'asyncio_0', pool: 'asyncio', user: true }),
	'worker.resumed': ids('worker'),
	'worker.suspended': {
		order: ['worker', 'kind', 'until'],
		defaults: { kind: 'sleep', text: 'time.sleep(1)', until: null, line: null }
	},
	'worker.ended': ids('worker'),
	'job.queued': code(['job', 'call'], {
		call: 'work()',
		pool: 'asyncio',
		limit: 2,
		future: null,
		before: 0
	}),
	'job.began': ids('job', 'worker'),
	'job.ended': { order: ['job', 'how', 'value'], defaults: { how: 'returned', value: 'None' } },
	'server.opened': code(['server'], { address: '127.0.0.1:8888' }),
	'server.closed': ids('server'),
	'connection.opened': code(['connection', 'server', 'due'], {
		kind: 'tcp',
		server: 's1',
		client: '127.0.0.1:50000',
		address: '127.0.0.1:8888',
		due: 0
	}),
	'connection.accepted': code(['connection', 'server'], { server: 's1' }),
	'connection.refused': code(['connection', 'due'], {
		kind: 'tcp',
		client: '127.0.0.1:50000',
		address: '127.0.0.1:9',
		due: 0
	}),
	'bytes.sent': code(['connection', 'side', 'due'], {
		side: 'client',
		size: 5,
		text: "b'hello'",
		due: 0
	}),
	'bytes.received': {
		order: ['connection', 'side'],
		defaults: { side: 'server', size: 5, text: "b'hello'" }
	},
	'connection.closed': {
		order: ['connection', 'side', 'how', 'due'],
		defaults: { side: 'client', how: 'closed', due: 0 }
	},
	'io.polled': { order: ['what', 'kind', 'side'], defaults: { kind: 'read', side: 'server' } },
	'note.written': { order: ['text'], defaults: { text: 'a note', line: null } }
};
