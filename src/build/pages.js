import { readdirSync } from 'node:fs';

/** As `slugOf` has it, which this file can't import: Node reads it before anything is compiled. */
const scenarios = readdirSync('src/scenarios').map((name) => name.replace(/_?\.py$/, ''));

/**
 * The address of every page below the site's own, with a final slash: `play/gather/`; the first page is empty.
 */
export function pages() {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => path.slice(0, -'+page.svelte'.length))
		.flatMap((path) =>
			path.includes('[scenario]')
				? scenarios.map((slug) => path.replace('[scenario]', slug))
				: [path]
		);
}
