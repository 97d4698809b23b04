/** The gallery: the same views as the site's, on recordings that no lesson needs and every view must survive. */
import { join } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fonts } from '../../src/build/fonts.ts';
import { replay } from '../../src/lib/model/replay.ts';
import { scenarioTraces } from '../../src/lib/recorder/vite-plugin.ts';
import { GALLERY_FOLDER } from './folder.ts';

const root = import.meta.dirname;
const project = join(root, '../..');

export default defineConfig({
	root,
	base: './',
	publicDir: join(project, 'static'),
	plugins: [
		fonts(),
		scenarioTraces({
			scenarios: join(root, 'specimens'),
			// A recording that was cut is a specimen too.
			check: (trace) => replay(trace).illegal,
			// A specimen comes with the narrator.
			tell: () => []
		}),
		svelte({
			configFile: false,
			preprocess: vitePreprocess(),
			compilerOptions: { runes: true }
		})
	],
	server: { fs: { allow: [project] } },
	build: {
		outDir: GALLERY_FOLDER,
		emptyOutDir: true,
		// A hundred thousand events are a large file, and meant to be.
		chunkSizeWarningLimit: 20_000,
		rolldownOptions: { checks: { bundlerTimings: false } }
	}
});
