import { browser } from '$app/environment';
import { PAIRS } from './pairs.ts';
import { isRecorded, recordingOf, type Recording } from './recordings.ts';

/** What an address asks to be compared. */
export interface AskedPair {
	/** As the address has them; empty where it names none. */
	readonly slugs: readonly [string, string];
	/** `null`: they can't be compared. */
	readonly recordings: readonly [Recording, Recording] | null;
	/** What is wrong, and what to do. */
	readonly problem: string;
}

const CENTRAL: readonly [string, string] = [PAIRS[0].a, PAIRS[0].b];

/** What the pages are built with, and what an address shows that names nothing. */
const central = (): Promise<AskedPair> => pairOf(CENTRAL);

/**
 * What the pages of a comparison show. They are built with one pair, and brought to life with that, too: what the address
 * asks for takes its place then.
 */
export async function askedPair(url: URL): Promise<{ built: AskedPair | null; asked: AskedPair }> {
	// The build knows no parameters.
	if (!browser) {
		const built = await central();
		return { built, asked: built };
	}
	const params = new Map([...url.searchParams].map(([name, slug]) => [name.toLowerCase(), slug]));
	const named = (name: string): string => params.get(name)?.trim().toLowerCase() ?? '';
	const slugs = [named('a'), named('b')] as const;
	const same = slugs.every((slug, i) => slug === CENTRAL[i as 0 | 1]);
	const asked = await (same || slugs.every((slug) => slug === '') ? central() : pairOf(slugs));
	if (document.documentElement.dataset.ready === 'true') return { built: null, asked };
	return { built: asked.slugs.join() === CENTRAL.join() ? asked : await central(), asked };
}

async function pairOf(slugs: readonly [string, string]): Promise<AskedPair> {
	const problem = problemWith(slugs);
	if (problem !== '') return { slugs, recordings: null, problem };
	const recordings = await Promise.all([recordingOf(slugs[0]), recordingOf(slugs[1])]);
	return { slugs, recordings, problem };
}

function problemWith(slugs: readonly [string, string]): string {
	const unknown = [...new Set(slugs)].filter((slug) => slug !== '' && !isRecorded(slug));
	if (unknown.length > 0) {
		const names = unknown.map((slug) => `“${slug}”`).join(' or ');
		return `There is no program called ${names} here. Choose two from the list.`;
	}
	return slugs.includes('')
		? 'A comparison needs two programs, and the address names only one. Choose the other.'
		: '';
}
