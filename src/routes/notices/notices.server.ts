import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const noticeSchema = v.object({
	name: v.string(),
	version: v.string(),
	/** SPDX. */
	identifier: v.optional(v.string(), 'see its own page'),
	text: v.optional(v.nullable(v.string()), null)
});

/** Somebody's work that the site ships, and the terms on which it may. */
export type Notice = v.InferOutput<typeof noticeSchema>;

/** Vite writes it for the browser's bundle, before pages are prerendered (`build.license`). */
const BUNDLED = '.svelte-kit/output/client/.vite/licenses.json';

/** Shipped, but not as modules of the bundle. */
const FILES = [
	'@fontsource-variable/atkinson-hyperlegible-mono',
	'@fontsource-variable/atkinson-hyperlegible-next',
	'@fontsource-variable/newsreader',
	'pyodide'
];

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });

function installed(name: string): Notice {
	const folder = join('node_modules', name);
	const about = v.parse(
		packageSchema,
		JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
	);
	const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
	return {
		name: about.name,
		version: about.version,
		identifier: about.license,
		text: licence === undefined ? null : readFileSync(join(folder, licence), 'utf8').trim()
	};
}

/** By name; in development, where nothing has been bundled yet, only the files. */
export function notices(): readonly Notice[] {
	const bundled = existsSync(BUNDLED)
		? v.parse(v.array(noticeSchema), JSON.parse(readFileSync(BUNDLED, 'utf8')))
		: [];
	const others = bundled.filter(({ name }) => name !== 'loopscope');
	return [...others, ...FILES.map(installed)].sort((a, b) => a.name.localeCompare(b.name));
}
