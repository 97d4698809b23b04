import type { Network, News, Party } from '../catalogue.ts';
import { capitalised, code, say, type Sentence } from '../phrases.ts';
import { list, time } from './grammar.ts';

/** Too short for two decimals, in seconds. */
const BRIEF = 0.005;

interface Cases {
	readonly who: string;
	readonly whose: string;
	readonly toWhom: string;
	readonly whom: string;
}

const PARTIES: Readonly<Record<Party, Cases>> = {
	client: { who: 'der Client', whose: 'des Clients', toWhom: 'beim Client', whom: 'den Client' },
	server: { who: 'der Server', whose: 'des Servers', toWhom: 'beim Server', whom: 'den Server' },
	'one end': {
		who: 'das eine Ende',
		whose: 'des einen Endes',
		toWhom: 'am einen Ende',
		whom: 'das eine Ende'
	},
	'other end': {
		who: 'das andere Ende',
		whose: 'des anderen Endes',
		toWhom: 'am anderen Ende',
		whom: 'das andere Ende'
	}
};

const UNTIL: Readonly<Record<News, string>> = {
	accept: 'ein Client zum Server kommt',
	connect: 'eine Verbindung steht oder abgelehnt wird',
	read: 'es etwas zu lesen gibt',
	write: 'wieder Platz zum Schreiben ist'
};

const bytes = (size: number): string => `${String(size)} ${size === 1 ? 'Byte' : 'Bytes'}`;

export const network: Network = {
	opensServer: (address) => say`öffnet einen Server unter ${code(address)}`,
	closesServer: (address) => say`schließt den Server unter ${code(address)}`,
	connects: (address) => say`bittet ${code(address)} um eine Verbindung`,
	makesPair: () => say`erzeugt zwei Sockets, die miteinander verbunden sind`,
	connectsInVain: (address) =>
		say`bittet ${code(address)} um eine Verbindung, obwohl dort niemand zuhört`,
	accepts: () => say`nimmt die Verbindung an`,
	sends: (size, text, to) => say`schickt ${code(text)} an ${PARTIES[to].whom} (${bytes(size)})`,
	reads: (size, text) => say`liest ${code(text)} (${bytes(size)})`,
	readsEnd: (other) => say`erfährt, dass ${PARTIES[other].who} nichts mehr schickt`,
	ends: () => say`teilt mit, dass nichts mehr kommt`,
	closes: (reset) =>
		reset
			? say`schließt die Verbindung vorzeitig, weil noch etwas ungelesen ist`
			: say`schließt sein Ende der Verbindung`,
	serverAccepts: (address) =>
		say`Ein Client ist gekommen, und der Server unter ${code(address)} nimmt ihn an.`,
	handlerMade: (task, call) =>
		say`Für diesen Client erzeugt der Server ${task}, der ${code(call)} ausführen soll.`,
	bytesLeave: (size, text, from) =>
		size === 1
			? say`Es ist wieder Platz, also geht 1 weiteres Byte ${PARTIES[from].toWhom} ab: ${code(text)}.`
			: say`Es ist wieder Platz, also gehen ${bytes(size)} mehr ${PARTIES[from].toWhom} ab: ${code(text)}.`,
	bytesArrive: (size, text, at) =>
		capitalised(
			say`${PARTIES[at].toWhom} ${size === 1 ? 'ist' : 'sind'} ${bytes(size)} angekommen: ${code(text)}.`
		),
	endArrives: (at, other) =>
		capitalised(say`${PARTIES[at].who} erfährt, dass ${PARTIES[other].who} nichts mehr schickt.`),
	endCloses(party, how) {
		const { who } = PARTIES[party];
		switch (how) {
			case 'ended':
				return capitalised(say`${who} teilt mit, dass nichts mehr kommt.`);
			case 'closed':
				return capitalised(say`${who} schließt sein Ende der Verbindung.`);
			case 'reset':
				return capitalised(
					say`${who} schließt die Verbindung vorzeitig: Etwas bleibt ungelesen, und sie bricht ab.`
				);
		}
	},
	serverCloses: (address) =>
		say`Der Server unter ${code(address)} schließt: Niemand kann mehr kommen.`,
	polled(kind, party, size) {
		switch (kind) {
			case 'accept':
				return say`Select meldet den Socket des Servers: Ein Client ist gekommen.`;
			case 'connect':
				return say`Select meldet den Socket des Clients: Sein Versuch, sich zu verbinden, ist zu Ende.`;
			case 'write':
				return say`Select meldet den Socket ${PARTIES[party].whose}: Es ist Platz zum Schreiben.`;
			case 'read':
				return size > 0
					? say`Select meldet den Socket ${PARTIES[party].whose}: ${bytes(size)} ${size === 1 ? 'kann' : 'können'} gelesen werden.`
					: say`Select meldet den Socket ${PARTIES[party].whose}: Dort ist ein Ende oder ein Fehler zu lesen.`;
		}
	},
	sleeps: (seconds, until) => {
		const news: readonly Sentence[] = until.map((kind) => say`${UNTIL[kind]}`);
		return seconds < BRIEF
			? say`Nichts ist bereit, also schläft die Schleife kurz, bis ${list(news)}.`
			: say`Nichts ist bereit, also schläft die Schleife ${time(seconds)} lang, bis ${list(news)}.`;
	}
};
