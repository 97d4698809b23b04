import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '#lib/recorder/scenarios.ts';

const here = import.meta.dirname;
const scenarios = join(here, '../../src/scenarios');

/** A program of ours and the file that says what CPython prints for it. */
export interface Program {
	readonly slug: string;
	readonly file: string;
	readonly expected: string;
}

const inFolder = (folder: string): Program[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.py'))
		.sort()
		.map((name) => {
			const slug = slugOf(name);
			return { slug, file: join(folder, name), expected: join(here, 'expected', `${slug}.txt`) };
		});

/** Every scenario, then every test program that comes to an end of its own. No two have one name. */
export function programs(): readonly Program[] {
	const all = [...inFolder(scenarios), ...inFolder(join(here, 'programs'))];
	const twice = all.find(({ slug }, i) => all.findIndex((other) => other.slug === slug) < i);
	if (twice !== undefined) throw new Error(`A scenario is called ${twice.slug} already.`);
	return all;
}
