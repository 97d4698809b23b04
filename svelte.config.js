import { readdirSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** As `slugOf` has it, which this file can't import: Node reads it before anything is compiled. */
const scenarios = readdirSync('src/scenarios').map((name) => name.replace(/_?\.py$/, ''));

/**
 * Every page once more with a final slash: `/play/gather` becomes `play/gather.html`, `/play/gather/` becomes
 * `play/gather/index.html`. Static hosts differ in which of the two they look for, and relative addresses differ
 * between them; `src/hooks.server.ts` has the rest of the story.
 *
 * @returns {`/${string}`[]}
 */
function slashed() {
	return readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('/+page.svelte'))
		.map((path) => path.slice(0, -'+page.svelte'.length))
		.flatMap((path) =>
			path.includes('[scenario]')
				? scenarios.map((slug) => path.replace('[scenario]', slug))
				: [path]
		)
		.map((path) => /** @type {const} */ (`/${path}`));
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter(),
		prerender: { entries: ['*', ...slashed()] }
	}
};
