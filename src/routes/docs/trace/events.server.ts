import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { traceEvent } from '#lib/trace/format.ts';

/** An event as the specification has it. */
export interface Described {
	readonly type: string;
	readonly says: string;
	/** What it says beside its number, type and time. */
	readonly fields: readonly string[];
}

/** The events of one file of the specification. */
export interface Group {
	readonly title: string;
	readonly events: readonly Described[];
}

const FOLDER = 'src/lib/trace/events';
/** A comment, and the event that it stands above. */
const COMMENTED = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+ = event\(\s*'([\w.]+)'/g;
const OF_EVERY_EVENT = ['n', 'type', 'at'];

const fieldsOf = new Map<string, readonly string[]>(
	traceEvent.options.map(({ entries }) => [
		entries.type.literal,
		Object.keys(entries).filter((name) => !OF_EVERY_EVENT.includes(name))
	])
);

/** A comment's words, without its stars. */
const wordsOf = (comment: string): string =>
	comment
		.replaceAll(/^\s*\* ?/gm, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** Where the format itself has a group: by its first event. */
const placeOf = ({ events }: Group): number => [...fieldsOf.keys()].indexOf(events[0]?.type ?? '');

/** Every event with its own comment in the specification, which so is the only place where it is described. */
export const groups = (): readonly Group[] =>
	readdirSync(FOLDER)
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(join(FOLDER, name), 'utf8'))
		.map((text) => ({
			title: wordsOf(/^\/\*\*([^]*?)\*\//.exec(text)?.[1] ?? ''),
			events: [...text.matchAll(COMMENTED)].map(([, comment = '', type = '']) => ({
				type,
				says: wordsOf(comment),
				fields: fieldsOf.get(type) ?? []
			}))
		}))
		.toSorted((a, b) => placeOf(a) - placeOf(b));
