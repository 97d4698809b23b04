import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { classOf } from './src/build/class-names.js';
import { pages } from './src/build/pages.js';

/**
 * Every page once more with a final slash: `/play/gather` becomes `play/gather.html`, `/play/gather/` becomes
 * `play/gather/index.html`. Static hosts differ in which of the two they look for, and relative addresses differ
 * between them; `src/hooks.server.ts` has the rest of the story.
 */
const slashed = pages().flatMap((path) => (path === '' ? [] : [/** @type {const} */ (`/${path}`)]));

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true, cssHash: classOf },
	kit: {
		adapter: adapter(),
		prerender: { entries: ['*', ...slashed] }
	}
};
