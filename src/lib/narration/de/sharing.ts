import type { Sharing } from '../catalogue.ts';
import type { SharedChange, SharedObject, SharedWait } from '../objects.ts';
import { capitalised, code, say, type Sentence } from '../phrases.ts';
import { agree, counted, list, ordinal } from './grammar.ts';

interface Noun {
	readonly noun: string;
	readonly isNeuter: boolean;
}

const NOUNS: Readonly<Record<SharedObject['kind'], Noun>> = {
	lock: { noun: 'Lock', isNeuter: true },
	event: { noun: 'Event', isNeuter: true },
	condition: { noun: 'Condition', isNeuter: false },
	semaphore: { noun: 'Semaphore', isNeuter: false },
	barrier: { noun: 'Barriere', isNeuter: false },
	queue: { noun: 'Queue', isNeuter: false }
};

/** With its name, if it has one. */
const noun = ({ kind, name }: SharedObject): Sentence =>
	name === null ? say`${NOUNS[kind].noun}` : say`${NOUNS[kind].noun} ${code(name)}`;

/** "das Lock", "die Queue `orders`": who, and whom. */
const the = (object: SharedObject): Sentence =>
	say`${NOUNS[object.kind].isNeuter ? 'das' : 'die'} ${noun(object)}`;

/** "dem Lock", "der Queue `orders`": to whom; of the feminine also whose. */
const ofThe = (object: SharedObject): Sentence =>
	say`${NOUNS[object.kind].isNeuter ? 'dem' : 'der'} ${noun(object)}`;

/** Where somebody waits. */
const atThe = (object: SharedObject): Sentence =>
	say`${NOUNS[object.kind].isNeuter ? 'am' : 'an der'} ${noun(object)}`;

/** What lets one in: a lock by itself, or that of a condition. */
const lockOf = (object: SharedObject): Sentence =>
	object.kind === 'condition' ? say`das Lock ${ofThe(object)}` : the(object);

function fill({ size, limit }: SharedObject): string {
	if (size === 0) return ' (jetzt leer)';
	if (limit === null) return ` (jetzt ${counted(size, 'Element', 'Elemente')})`;
	if (size >= limit) return ' (jetzt voll)';
	return ` (${String(size)} von ${String(limit)} Plätzen belegt)`;
}

/** Who gets what has been given back. */
const heirs = (people: readonly Sentence[]): Sentence =>
	say`an ${agree(people, 'den Nächsten', 'die Nächsten')} in der Reihe weiter (${list(people)})`;

function takes({ after, before, item }: SharedChange): Sentence {
	const what = item === null ? say`ein Element` : code(item);
	// Where a full queue has room again, whoever waits to put is told of next.
	const left = before.limit !== null && after.waiting < before.waiting ? '' : fill(after);
	return say`nimmt ${what} aus ${ofThe(after)}${left}`;
}

function acquires({ after }: SharedChange): Sentence {
	if (after.kind !== 'semaphore') return say`nimmt ${lockOf(after)}`;
	return after.value === 0
		? say`nimmt den letzten Platz ${ofThe(after)}`
		: say`nimmt einen Platz ${ofThe(after)} (noch ${String(after.value)} frei)`;
}

function releases({ before, after, own, let: people }: SharedChange): Sentence {
	if (after.kind === 'semaphore') {
		if (people.length > 0)
			return own
				? say`gibt einen Platz ${ofThe(after)} ${heirs(people)}`
				: say`gibt einen neuen Platz ${ofThe(after)} ${heirs(people)}`;
		return own
			? say`gibt einen Platz ${ofThe(after)} zurück (jetzt ${String(after.value)} frei)`
			: say`fügt ${ofThe(after)} einen Platz hinzu (jetzt ${String(after.value)} frei)`;
	}
	const other =
		own || before.holders.length === 0 ? [] : say` (bisher bei ${list(before.holders)})`;
	return people.length === 0
		? say`gibt ${lockOf(after)}${other} frei`
		: say`gibt ${lockOf(after)}${other} ${heirs(people)}`;
}

const notifies = ({ after, let: people }: SharedChange): Sentence =>
	people.length === 0
		? say`benachrichtigt ${the(after)}`
		: say`benachrichtigt ${the(after)}, sodass ${list(people)} ${agree(people, 'weiterlaufen kann', 'weiterlaufen können')}, sobald ihr Lock frei ist`;

/** Why a lock does not let one in. */
function closed({ holders, woken }: SharedObject): Sentence {
	if (holders.length > 0) return say`, das ${list(holders)} ${agree(holders, 'hält', 'halten')}`;
	return woken.length > 0 ? say`, das zuerst an ${list(woken)} geht` : [];
}

/** "an zweiter Stelle"; of whoever is first, nothing has to be said. */
const place = ({ waiting }: SharedObject): string =>
	waiting > 1 ? ` an ${ordinal(waiting).replace(/en$/, 'er')} Stelle` : '';

const waitsForLock = (object: SharedObject): Sentence =>
	say`muss${place(object)} auf ${lockOf(object)} warten${closed(object)}`;

function waits({ object, method }: SharedWait): Sentence {
	switch (object.kind) {
		case 'lock':
			return waitsForLock(object);
		case 'semaphore':
			return say`muss${place(object)} warten, weil ${the(object)} keinen freien Platz hat`;
		case 'event':
			return say`wartet auf ${the(object)}, das noch nicht gesetzt ist`;
		case 'condition':
			return method === 'acquire'
				? waitsForLock(object)
				: say`wartet auf eine Benachrichtigung ${ofThe(object)}, deren Lock so lange frei ist`;
		case 'barrier': {
			const more = (object.limit ?? 0) - object.value;
			if (more <= 0) return say`muss ${atThe(object)} warten, die noch andere durchlässt`;
			return more === 1
				? say`wartet ${atThe(object)} auf einen weiteren Task`
				: say`wartet ${atThe(object)} auf ${String(more)} weitere Tasks`;
		}
		case 'queue':
			if (method === 'put')
				return say`muss mit seinem Element warten, weil ${the(object)} voll ist`;
			if (method === 'join')
				return say`wartet, bis ${the(object)} ganz abgearbeitet ist (noch ${counted(object.value, 'Element', 'Elemente')})`;
			return say`wartet auf ein Element, weil ${the(object)} leer ist`;
	}
}

function over({ object, method }: SharedWait): Sentence {
	switch (object.kind) {
		case 'lock':
			return capitalised(say`${the(object)} ist frei`);
		case 'semaphore':
			return capitalised(say`${the(object)} hat einen Platz frei`);
		case 'event':
			return capitalised(say`${the(object)} ist gesetzt`);
		case 'condition':
			return method === 'acquire'
				? capitalised(say`${lockOf(object)} ist frei`)
				: capitalised(say`${the(object)} wurde benachrichtigt`);
		case 'barrier':
			return say`Alle sind ${atThe(object)} angekommen`;
		case 'queue':
			if (method === 'put') return capitalised(say`${the(object)} hat wieder Platz`);
			return method === 'join'
				? capitalised(say`${the(object)} ist ganz abgearbeitet`)
				: capitalised(say`${the(object)} hat ein Element`);
	}
}

/** "mit 3 Plätzen". */
function size({ kind, limit }: SharedObject): string {
	if (limit === null) return '';
	if (kind === 'barrier') return ` für ${counted(limit, 'Task', 'Tasks')}`;
	return ` mit ${counted(limit, 'Platz', 'Plätzen')}`;
}

export const sharing: Sharing = {
	does(deed, change) {
		const { after, item } = change;
		switch (deed) {
			case 'acquires':
				return acquires(change);
			case 'releases':
				return releases(change);
			case 'puts':
				return say`legt ${item === null ? say`ein Element` : code(item)} in ${the(after)}${fill(after)}`;
			case 'takes':
				return takes(change);
			case 'finishes':
				return after.value === 0
					? say`meldet das letzte Element ${ofThe(after)} als erledigt`
					: say`meldet ein Element ${ofThe(after)} als erledigt (noch ${String(after.value)} offen)`;
			case 'sets':
				return say`setzt ${the(after)}`;
			case 'clears':
			case 'resets':
				return say`setzt ${the(after)} zurück`;
			case 'notifies':
				return notifies(change);
			case 'arrives':
				return say`öffnet ${the(after)} als Letzter von ${String(after.limit ?? after.value)}`;
			case 'breaks':
				return say`bricht ${the(after)} ab`;
			case 'shuts':
				return say`schließt ${the(after)}`;
			case 'waits':
			case 'leaves':
			case 'lets-go':
			case 'gives-up':
				return null;
		}
	},
	waits,
	over,
	appears(object) {
		// `BoundedSemaphore` and `PriorityQueue` say more than what they are kinds of.
		const isPlain = object.class.toLowerCase() === object.kind;
		const exactly = isPlain ? [] : say` (${code(object.class)})`;
		return say`Das Programm benutzt zum ersten Mal ${the(object)}${exactly}${size(object)}.`;
	},
	changes: ({ after }) =>
		capitalised(
			after.waiting > 1
				? say`${atThe(after)} warten jetzt ${String(after.waiting)} Tasks.`
				: say`${atThe(after)} wartet jetzt ${after.waiting === 1 ? 'ein Task' : 'niemand'}.`
		)
};
