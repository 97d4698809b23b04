import type { Network, News, Party } from '../catalogue.ts';
import { capitalised, code, say, time, type Sentence } from '../phrases.ts';
import { list } from './grammar.ts';
import { BRIEF } from './happenings.ts';

const PARTIES: Readonly<Record<Party, string>> = {
	client: 'the client',
	server: 'the server',
	'one end': 'one end',
	'other end': 'the other end'
};

/** What the loop sleeps for. */
export const UNTIL: Readonly<Record<News, string>> = {
	accept: 'a client comes to the server',
	connect: 'a connection stands or is refused',
	read: 'there is something to read',
	write: 'there is room to write'
};

const bytes = (size: number): string => `${String(size)} byte${size === 1 ? '' : 's'}`;

export const network: Network = {
	opensServer: (address) => say`opens a server at ${code(address)}`,
	closesServer: (address) => say`closes the server at ${code(address)}`,
	connects: (address) => say`asks ${code(address)} for a connection`,
	makesPair: () => say`makes a pair of sockets that are connected to each other`,
	connectsInVain: (address) => say`asks ${code(address)} for a connection, where nobody listens`,
	accepts: () => say`accepts the connection`,
	sends: (size, text, to) => say`sends ${bytes(size)} to ${PARTIES[to]}: ${code(text)}`,
	reads: (size, text) => say`reads ${bytes(size)}: ${code(text)}`,
	readsEnd: (other) => say`reads that ${PARTIES[other]} sends no more`,
	ends: () => say`says that it sends no more`,
	closes: (reset) =>
		reset
			? say`closes the connection with something unread, which resets it`
			: say`closes its end of the connection`,
	serverAccepts: (address) =>
		say`A client has come, and the server at ${code(address)} accepts it.`,
	handlerMade: (task, call) =>
		say`For this client the server makes ${task}, which is to run ${code(call)}.`,
	bytesLeave: (size, text, from) =>
		say`There is room again, so ${bytes(size)} more leave ${PARTIES[from]}: ${code(text)}.`,
	bytesArrive: (size, text, at) =>
		say`${bytes(size)} ${size === 1 ? 'has' : 'have'} come to ${PARTIES[at]}: ${code(text)}.`,
	endArrives: (at, other) =>
		capitalised(say`${PARTIES[at]} learns that ${PARTIES[other]} sends no more.`),
	endCloses(party, how) {
		switch (how) {
			case 'ended':
				return capitalised(say`${PARTIES[party]} says that it sends no more.`);
			case 'closed':
				return capitalised(say`${PARTIES[party]} closes its end of the connection.`);
			case 'reset':
				return capitalised(
					say`${PARTIES[party]} closes the connection with something unread, which resets it.`
				);
		}
	},
	serverCloses: (address) => say`The server at ${code(address)} closes: nobody else can come.`,
	polled(kind, party, size) {
		switch (kind) {
			case 'accept':
				return say`Select returns with the server's socket: a client has come.`;
			case 'connect':
				return say`Select returns with the client's socket: its attempt to connect is over.`;
			case 'write':
				return say`Select returns with the socket of ${PARTIES[party]}: there is room to write.`;
			case 'read':
				return size > 0
					? say`Select returns with the socket of ${PARTIES[party]}: ${bytes(size)} can be read.`
					: say`Select returns with the socket of ${PARTIES[party]}: there is an end or an error to read.`;
		}
	},
	sleeps: (seconds, until) => {
		const news: readonly Sentence[] = until.map((kind) => say`${UNTIL[kind]}`);
		return seconds < BRIEF
			? say`Nothing is ready, so the loop sleeps for a moment, until ${list(news)}.`
			: say`Nothing is ready, so the loop sleeps for ${time(seconds)}, until ${list(news)}.`;
	}
};
