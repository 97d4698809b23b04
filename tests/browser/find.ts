/**
 * Which Chromium the browser tests and the screenshots use. One answer for Vitest, Playwright and shots.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const COMMANDS = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'microsoft-edge'
];
const APPLICATIONS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Whether it is there and starts: a download without its system libraries does not. */
const works = (path: string): boolean =>
	existsSync(path) &&
	// Chrome on Windows opens a window for `--version`.
	(process.platform === 'win32' ||
		spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);

function* candidates(): Generator<string> {
	yield chromium.executablePath();
	for (const folder of (process.env.PATH ?? '').split(delimiter))
		for (const command of COMMANDS) yield join(folder, command);
	yield* APPLICATIONS;
}

/** The path of a Chromium that starts, or `null`. */
export function findBrowser(): string | null {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) {
		if (works(chosen)) return chosen;
		throw new Error(`CHROMIUM_PATH is ${chosen}, but there is no Chromium that starts.`);
	}
	for (const path of candidates()) if (works(path)) return path;
	return null;
}

/** How Playwright starts it: nothing but the page may use the network, and root has no sandbox. */
export function launchOptions(): { executablePath: string; args: string[] } {
	const executablePath = findBrowser();
	if (executablePath === null)
		throw new Error('There is no Chromium: run "npm run browser" first.');
	return {
		executablePath,
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
