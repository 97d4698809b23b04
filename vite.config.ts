import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { fonts } from './src/build/fonts.ts';
import { searchFiles } from './src/build/search.ts';
import { replay } from './src/lib/model/replay.ts';
import { sentencesOf } from './src/lib/narration/sentences.ts';
import { notAScenario } from './src/lib/recorder/scenarios.ts';
import { scenarioTraces } from './src/lib/recorder/vite-plugin.ts';
import { launchOptions } from './tests/browser/find.ts';

const testing = process.env.VITEST !== undefined;

export default defineConfig({
	plugins: [
		fonts(),
		searchFiles(),
		scenarioTraces({
			scenarios: join(import.meta.dirname, 'src/scenarios'),
			check: (trace) => notAScenario(trace) ?? replay(trace).illegal,
			tell: (trace) => sentencesOf(trace)
		}),
		sveltekit()
	],
	// What is bundled, with its licences: the page /notices reads it.
	build: {
		// Of what a piece that is fetched later needs in turn, only the styles are listed, for which it waits: the
		// rest it fetches itself. A list of that in every page weighs more than it saves.
		modulePreload: {
			resolveDependencies: (_, needed, { hostType }) =>
				hostType === 'js' ? needed.filter((file) => file.endsWith('.css')) : needed
		},
		license: { fileName: '.vite/licenses.json' },
		// Recording takes its time, and says so itself.
		rolldownOptions: {
			checks: { bundlerTimings: false },
			output: {
				codeSplitting: {
					// What every room with a scene needs comes in one piece: cut up for each page that needs a part,
					// a page weighs a twentieth more.
					groups: [{ name: 'scene', test: /src\/lib\/|xstate|d3-/, minShareCount: 6 }]
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		// A recording is one busy thread.
		maxConcurrency: Math.max(2, availableParallelism()),
		env: { TZ: 'UTC', LC_ALL: 'C' },
		projects: [
			{
				extends: true,
				test: {
					name: 'core',
					environment: 'node',
					include: ['src/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', 'src/cli/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'recorder',
					environment: 'node',
					include: ['tests/recorder/**/*.test.ts', 'src/cli/**/*.test.ts'],
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						instances: [{ browser: 'chromium' }],
						provider: playwright({ launchOptions: testing ? launchOptions() : {} })
					}
				}
			}
		]
	}
});
