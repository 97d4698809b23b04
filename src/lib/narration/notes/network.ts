import type { Party } from '../catalogue.ts';
import type { Sentence } from '../phrases.ts';
import { whole, type Scene } from '../scene.ts';
import type { Beat } from '../told.ts';
import type { Notes } from './note.ts';
import type { Side } from '#lib/model/context.ts';
import type { ConnectionId } from '#lib/trace/format.ts';

/** What goes over connections: a deed where the program's own code does it, else the loop's. */
export const networkNotes: Notes = {
	'server.opened': (scene, { address }) => scene.does(scene.words.network.opensServer(address)),
	'server.closed': (scene, { server }) => {
		const address = scene.after.servers.get(server)?.address ?? '';
		const { network } = scene.words;
		return either(scene, network.closesServer(address), network.serverCloses(address));
	},
	'connection.opened': (scene, { kind, address }) => {
		const { network } = scene.words;
		// The first datagram says it better.
		if (kind === 'udp') return null;
		return scene.does(kind === 'pair' ? network.makesPair() : network.connects(address));
	},
	'connection.refused': (scene, { address }) =>
		scene.does(scene.words.network.connectsInVain(address)),
	'connection.accepted': (scene, { server }) => {
		const { network } = scene.words;
		const address = scene.after.servers.get(server)?.address ?? '';
		return either(scene, network.accepts(), network.serverAccepts(address));
	},
	'bytes.sent': (scene, { connection, side, size, text }) => {
		const { network } = scene.words;
		const to = party(scene, connection, otherSide(side));
		const from = party(scene, connection, side);
		return either(scene, network.sends(size, text, to), network.bytesLeave(size, text, from));
	},
	'bytes.received': (scene, { connection, side, size, text }) => {
		const { network } = scene.words;
		const [mine, other] = [side, otherSide(side)].map((name) => party(scene, connection, name));
		if (mine === undefined || other === undefined) return null;
		return size === 0 && scene.after.connections.get(connection)?.kind !== 'udp'
			? either(scene, network.readsEnd(other), network.endArrives(mine, other))
			: either(scene, network.reads(size, text), network.bytesArrive(size, text, mine));
	},
	'connection.closed': (scene, { connection, side, how }) => {
		const { network } = scene.words;
		const deed = how === 'ended' ? network.ends() : network.closes(how === 'reset');
		return either(scene, deed, network.endCloses(party(scene, connection, side), how));
	},
	'io.polled': (scene, { what, side, kind }) => {
		if (scene.level === 'story') return null;
		const connection = scene.after.connections.get(what);
		const waiting = connection?.ends[side].incoming ?? [];
		const come = waiting.filter(({ due }) => due <= scene.after.now);
		const size = come.reduce((sum, segment) => sum + segment.size, 0);
		const name = connection === undefined ? 'server' : party(scene, connection.id, side);
		return whole(scene.words.network.polled(kind, name, size));
	}
};

const otherSide = (side: Side): Side => (side === 'client' ? 'server' : 'client');

function party({ after }: Scene, id: ConnectionId, side: Side): Party {
	if (after.connections.get(id)?.kind !== 'pair') return side;
	return side === 'client' ? 'one end' : 'other end';
}

/** The deed, if the program's own code does it; the sentence, if a callback of asyncio's does. */
function either(scene: Scene, deed: Sentence, sentence: Sentence): Beat | null {
	const { task, handle, names } = scene;
	const own =
		task !== null ? names.shown(task) : handle === null || names.handle(handle)?.user === true;
	return own ? scene.does(deed) : whole(sentence);
}
