import type { ThingWords } from '../catalogue.ts';

const QUEUES: Readonly<Partial<Record<string, string>>> = {
	put: 'waits to put',
	get: 'waits to get',
	join: 'waits for all to be done'
};

export const thingWords: ThingWords = {
	server: 'server',
	connection: 'connection',
	heldBy: 'held by',
	goesTo: 'goes to',
	unheld: 'free',
	free: (places, of) => `${String(places)}${of === null ? '' : ` of ${String(of)}`} free`,
	isSet: (set) => (set ? 'set' : 'not set'),
	arrived: (count, of) => `${String(count)}${of === null ? '' : ` of ${String(of)}`} here`,
	holds: (size, of) =>
		of === null ? (size === 0 ? 'empty' : String(size)) : `${String(size)} of ${String(of)}`,
	waiting: (kind, method) =>
		kind === 'queue'
			? (QUEUES[method] ?? 'waiting')
			: kind === 'condition' && method === 'acquire'
				? 'waiting for its lock'
				: 'waiting',
	listens: (open) => (open ? 'listens' : 'closed'),
	backlog: (count) => `${String(count)} not accepted yet`,
	refused: 'refused',
	closed: 'closed',
	open: 'open',
	notAccepted: 'not accepted yet',
	endedBy: (party) => `${party} has ended`,
	sides: ['client', 'server'],
	ends: ['one end', 'other end'],
	bytesFor: (bytes, party) => `${String(bytes)} ${bytes === 1 ? 'byte' : 'bytes'} for the ${party}`
};
