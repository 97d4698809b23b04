import type { ThingWords } from '../catalogue.ts';

const QUEUES: Readonly<Partial<Record<string, string>>> = {
	put: 'wartet auf Platz',
	get: 'wartet auf ein Element',
	join: 'wartet, bis alles erledigt ist'
};

const outOf = (of: number | null): string => (of === null ? '' : ` von ${String(of)}`);

export const thingWords: ThingWords = {
	server: 'Server',
	connection: 'Verbindung',
	heldBy: 'hat gerade',
	goesTo: 'geht an',
	unheld: 'frei',
	free: (places, of) => `${String(places)}${outOf(of)} frei`,
	isSet: (set) => (set ? 'gesetzt' : 'nicht gesetzt'),
	arrived: (count, of) => `${String(count)}${outOf(of)} da`,
	holds: (size, of) => (of === null && size === 0 ? 'leer' : `${String(size)}${outOf(of)}`),
	waiting: (kind, method) =>
		kind === 'queue'
			? (QUEUES[method] ?? 'wartet')
			: kind === 'condition' && method === 'acquire'
				? 'wartet auf das Lock'
				: 'wartet',
	listens: (open) => (open ? 'hört zu' : 'geschlossen'),
	backlog: (count) => `${String(count)} noch nicht angenommen`,
	refused: 'abgelehnt',
	closed: 'geschlossen',
	open: 'offen',
	notAccepted: 'noch nicht angenommen',
	endedBy: (party) => `${party} ist fertig`,
	sides: ['Client', 'Server'],
	ends: ['ein Ende', 'anderes Ende'],
	bytesFor: (bytes, party) => `${String(bytes)} ${bytes === 1 ? 'Byte' : 'Bytes'} für: ${party}`
};
