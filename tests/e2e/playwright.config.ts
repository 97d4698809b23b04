import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from '../browser/find.ts';
import { siteAt } from './hosts.ts';

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	snapshotPathTemplate: '{testDir}/../gallery/aria/{arg}{ext}',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// Nothing here is timed: a slow machine gets the time it needs. How fast it is, the benchmarks say.
	timeout: 180_000,
	expect: { timeout: 20_000 },
	reporter: 'list',
	webServer: {
		command: 'npx tsx tests/e2e/serve.ts',
		cwd: '../..',
		url: siteAt('clean'),
		reuseExistingServer: false
	},
	use: {
		...devices['Desktop Chrome'],
		// With the final slash: tests open `play/gather`, not `/play/gather`.
		baseURL: siteAt('clean'),
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: launchOptions(),
		timezoneId: 'UTC'
	}
});
