import type { ThingWords } from './catalogue.ts';
import { thingWords } from './en/things.ts';
import type { ConnectionState, EndState, ObjectState, ServerState } from '#lib/model/context.ts';
import type { Thing } from '#lib/model/things.ts';
import type { TaskId } from '#lib/trace/format.ts';

/** A piece of what is said of a thing: words, tasks in their order, or what lies in it, first out first. */
export type Part =
	| { readonly kind: 'words'; readonly text: string }
	| { readonly kind: 'tasks'; readonly tasks: readonly TaskId[]; readonly more: number }
	| { readonly kind: 'items'; readonly items: readonly string[]; readonly more: number };

/** One line about a thing. */
export interface ThingLine {
	/** As the program calls it, else what it is. */
	readonly name: string;
	/** What it is, where the name does not say so. */
	readonly what: string;
	readonly parts: readonly Part[];
}

/** So many tasks or items are named, and the others counted. */
const MOST = 5;

/** What there is to know of a thing as it stands. */
export function lineOf(thing: Thing, words: ThingWords = thingWords): ThingLine {
	switch (thing.sort) {
		case 'object': {
			const { name, class: what } = thing.state;
			const parts = objectParts(thing.state, words);
			return { name: name ?? what, what: name === null ? '' : what, parts };
		}
		case 'server':
			return {
				name: shortened(thing.state.address),
				what: words.server,
				parts: serverParts(thing.state, words)
			};
		case 'connection':
			return {
				name: addressesOf(thing.state),
				what: words.connection,
				parts: connectionParts(thing.state, words)
			};
	}
}

const say = (text: string): readonly Part[] => (text === '' ? [] : [{ kind: 'words', text }]);

/** Words and the tasks that they are about; neither where there are none. */
function who(text: string, tasks: readonly (TaskId | null)[], all = tasks.length): readonly Part[] {
	const known = tasks.filter((task) => task !== null).slice(0, MOST);
	if (all === 0) return [];
	return [...say(text), { kind: 'tasks', tasks: known, more: all - known.length }];
}

const items = (texts: readonly string[], all: number): readonly Part[] =>
	all === 0
		? []
		: [{ kind: 'items', items: texts.slice(0, MOST), more: all - Math.min(MOST, texts.length) }];

function objectParts(object: ObjectState, words: ThingWords): readonly Part[] {
	const { kind, holders, woken, value, size, limit } = object;
	switch (kind) {
		case 'lock':
		case 'condition':
			return [...access(object, words), ...lineOfWaiters(object, words)];
		case 'semaphore':
			return [
				...say(words.free(value, limit)),
				...who(words.heldBy, holders),
				...who(words.goesTo, woken),
				...lineOfWaiters(object, words)
			];
		case 'event':
			return [...say(words.isSet(value > 0)), ...lineOfWaiters(object, words)];
		case 'barrier':
			return [...say(words.arrived(value, limit)), ...who('', waitersIn(object, 'wait'))];
		case 'queue':
			return [
				...say(words.holds(size, limit)),
				...items(object.items, size),
				...lineOfWaiters(object, words)
			];
	}
}

/** Who has a lock, or gets it. */
function access({ holders, woken }: ObjectState, words: ThingWords): readonly Part[] {
	if (holders.length > 0) return who(words.heldBy, holders);
	return woken.length > 0 ? who(words.goesTo, woken) : say(words.unheld);
}

const waitersIn = ({ waiters }: ObjectState, method: string): readonly (TaskId | null)[] =>
	waiters.filter((waiter) => waiter.in === method).map(({ task }) => task);

/** Who waits, in which of its methods. */
function lineOfWaiters(object: ObjectState, words: ThingWords): readonly Part[] {
	const methods = [...new Set(object.waiters.map((waiter) => waiter.in))];
	return methods.flatMap((method) => {
		const those = waitersIn(object, method);
		return who(
			words.waiting(object.kind, method),
			those,
			methods.length === 1 ? object.waiting : those.length
		);
	});
}

const serverParts = ({ open, backlog }: ServerState, words: ThingWords): readonly Part[] => [
	...say(words.listens(open)),
	...say(open && backlog.length > 0 ? words.backlog(backlog.length) : '')
];

function connectionParts(connection: ConnectionState, words: ThingWords): readonly Part[] {
	const { refused, accepted, ends, kind } = connection;
	const { client, server } = ends;
	if (refused) return say(words.refused);
	if (client.closed && server.closed) return say(words.closed);
	const [near, far] = kind === 'pair' || kind === 'udp' ? words.ends : words.sides;
	const under = [...lying(far, server, words), ...lying(near, client, words)];
	return [
		...say(accepted ? stateOf(client, server, words, near, far) : words.notAccepted),
		...under
	];
}

/** What is under way to one end, or lies there and is not read. */
function lying(at: string, { incoming }: EndState, words: ThingWords): readonly Part[] {
	if (incoming.length === 0) return [];
	return [
		...say(
			words.bytesFor(
				incoming.reduce((sum, { size }) => sum + size, 0),
				at
			)
		),
		...items(
			incoming.map(({ text, whole }) => (whole ? text : `…${text}`)),
			incoming.length
		)
	];
}

function stateOf(
	client: EndState,
	server: EndState,
	words: ThingWords,
	near: string,
	far: string
): string {
	const done = client.ended !== null ? near : server.ended !== null ? far : null;
	return done === null ? words.open : words.endedBy(done);
}

/** A port of this machine needs no host before it. */
const shortened = (address: string): string => address.replace(/^127\.0\.0\.1(?=:\d)/, '');

function addressesOf({ kind, client, address }: ConnectionState): string {
	if (kind === 'pair' || kind === 'unix') return address.replace(/^.*\//, '') || 'socketpair';
	return `${shortened(client)} → ${shortened(address)}`;
}
