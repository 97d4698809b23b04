import type { LoopContext } from './context.ts';
import { emptySequence } from '#lib/base/sequence.ts';
import { emptyTable } from '#lib/base/table.ts';
import { loopSeconds, position } from '#lib/base/units.ts';

/** Before the first event. */
export const firstContext: LoopContext = {
	position: position(0),
	now: loopSeconds(0),
	turn: 0,
	loop: null,
	loops: emptyTable(),
	tasks: emptyTable(),
	handles: emptyTable(),
	futures: emptyTable(),
	objects: emptyTable(),
	servers: emptyTable(),
	connections: emptyTable(),
	handlesMade: 0,
	running: null,
	runningTasks: [],
	batch: { size: 0, begun: 0 },
	raised: false,
	selecting: undefined,
	hurried: 0,
	news: { left: 0, queues: 0, since: loopSeconds(0) },
	block: null,
	workers: emptyTable(),
	jobs: emptyTable(),
	worker: null,
	aside: null,
	current: null,
	around: null,
	frames: [],
	framesAround: 0,
	globals: {},
	output: emptySequence(),
	ended: null
};
