import type { Sharing } from '../catalogue.ts';
import type { SharedChange, SharedObject, SharedWait } from '../objects.ts';
import { code, say, type Sentence } from '../phrases.ts';
import { counted, list, ordinal } from './grammar.ts';

/** `lock`, or "the lock". */
const named = ({ name, kind }: SharedObject): Sentence =>
	name === null ? say`the ${kind}` : code(name);

const are = (count: number): string => (count === 1 ? 'is' : 'are');

/** "2 of 3 places are taken", "it holds 2 items", "it is empty now". */
function fill({ size, limit }: SharedObject): string {
	if (size === 0) return 'which is empty now';
	if (limit === null) return `which holds ${counted(size, 'item')}`;
	if (size >= limit) return 'which is full now';
	return `where ${String(size)} of ${String(limit)} places ${are(size)} taken`;
}

/** Who gets what has been given back. */
const heir = (people: readonly Sentence[]): Sentence =>
	people.length === 0 ? say`` : say`, and hands it to ${list(people)}, first in line`;

function takes({ after, before, item }: SharedChange): Sentence {
	const what = item === null ? say`an item` : code(item);
	// Where a full queue has room again, whoever waits to put is told of next.
	const left = before.limit !== null && after.waiting < before.waiting ? '' : `, ${fill(after)}`;
	return say`takes ${what} from ${named(after)}${left}`;
}

function acquires({ after }: SharedChange): Sentence {
	const { kind, value } = after;
	if (kind === 'condition') return say`acquires the lock of ${named(after)}`;
	if (kind !== 'semaphore') return say`acquires ${named(after)}`;
	const left = value === 0 ? 'the last place' : 'a place';
	return say`takes ${left} of ${named(after)}${value === 0 ? '' : `, which has ${String(value)} left`}`;
}

function releases({ before, after, own, let: heirs }: SharedChange): Sentence {
	const { kind } = after;
	if (kind === 'semaphore') {
		const verb = own ? 'gives back a place of' : 'adds a place to';
		return heirs.length === 0
			? say`${verb} ${named(after)}, which has ${String(after.value)} free`
			: say`${verb} ${named(after)}${heir(heirs)}`;
	}
	const what = kind === 'condition' ? say`the lock of ${named(after)}` : named(after);
	const other =
		own || before.holders.length === 0 ? say`` : say`, which ${list(before.holders)} held`;
	return say`releases ${what}${other}${heir(heirs)}`;
}

function notifies({ after, let: people }: SharedChange): Sentence {
	return people.length === 0
		? say`notifies ${named(after)}`
		: say`notifies ${named(after)}, so ${list(people)} can go on once its lock is free`;
}

/** Why a lock or a semaphore does not let one in. */
function closed({ holders, woken }: SharedObject): Sentence {
	if (holders.length > 0)
		return say`, which ${list(holders)} ${holders.length === 1 ? 'holds' : 'hold'}`;
	return woken.length > 0 ? say`, which goes to ${list(woken)} first` : say``;
}

/** "second in line"; of whoever is first, nothing has to be said. */
const place = ({ waiting }: SharedObject): string =>
	waiting > 1 ? `, ${ordinal(waiting)} in line` : '';

function waits({ object, method }: SharedWait): Sentence {
	const name = named(object);
	switch (object.kind) {
		case 'lock':
			return say`has to wait for ${name}${closed(object)}${place(object)}`;
		case 'semaphore':
			return say`has to wait for ${name}, which has no free place${place(object)}`;
		case 'event':
			return say`waits for ${name}, which is not set yet`;
		case 'condition':
			return method === 'acquire'
				? say`has to wait for the lock of ${name}${closed(object)}${place(object)}`
				: say`waits until ${name} is notified, and lets its lock go meanwhile`;
		case 'barrier': {
			const more = (object.limit ?? 0) - object.value;
			return more > 0
				? say`arrives at ${name} and waits for ${String(more)} more`
				: say`has to wait at ${name}, which is still letting others through`;
		}
		case 'queue':
			if (method === 'put') return say`has to wait with its item, because ${name} is full`;
			if (method === 'join')
				return say`waits until all items of ${name} are done: ${String(object.value)} ${are(object.value)} left`;
			return say`waits for an item, because ${name} is empty`;
	}
}

function over({ object, method }: SharedWait): Sentence {
	const name = named(object);
	switch (object.kind) {
		case 'lock':
			return say`${name} is free`;
		case 'semaphore':
			return say`${name} has a place for it`;
		case 'event':
			return say`${name} is set`;
		case 'condition':
			return method === 'acquire' ? say`The lock of ${name} is free` : say`${name} was notified`;
		case 'barrier':
			return say`All have arrived at ${name}`;
		case 'queue':
			if (method === 'put') return say`${name} has room again`;
			return method === 'join' ? say`All items of ${name} are done` : say`${name} has an item`;
	}
}

export const sharing: Sharing = {
	does(deed, change) {
		const { after, item } = change;
		const name = named(after);
		switch (deed) {
			case 'acquires':
				return acquires(change);
			case 'releases':
				return releases(change);
			case 'puts':
				return say`puts ${item === null ? say`an item` : code(item)} into ${name}, ${fill(after)}`;
			case 'takes':
				return takes(change);
			case 'finishes':
				return after.value === 0
					? say`reports the last item of ${name} as done`
					: say`reports an item of ${name} as done: ${String(after.value)} ${are(after.value)} left`;
			case 'sets':
				return say`sets ${name}`;
			case 'clears':
				return say`clears ${name}`;
			case 'notifies':
				return notifies(change);
			case 'arrives':
				return say`arrives at ${name} as the last of ${String(after.limit ?? after.value)}, which opens it`;
			case 'resets':
				return say`resets ${name}`;
			case 'breaks':
				return say`breaks ${name}`;
			case 'shuts':
				return say`shuts ${name} down`;
			case 'waits':
			case 'leaves':
			case 'lets-go':
			case 'gives-up':
				return null;
		}
	},
	waits,
	over,
	appears: (object) => {
		const limit = object.limit === null ? '' : ` of ${String(object.limit)}`;
		return object.name === null
			? say`The program uses a ${object.class}${limit} for the first time.`
			: say`The program uses ${code(object.name)}, a ${object.class}${limit}, for the first time.`;
	},
	changes: ({ after }) =>
		after.waiting === 0
			? say`Nobody waits at ${named(after)} now.`
			: say`At ${named(after)} now ${after.waiting === 1 ? 'one task waits' : `${String(after.waiting)} tasks wait`}.`
};
