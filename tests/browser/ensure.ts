/** `npm run browser`: finds a Chromium or installs one, so that a fresh machine can run the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './find.ts';

/** The browser, and a font for what our own do not have. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation'];

const root = process.getuid?.() === 0;

/** Ubuntu's `chromium` package only points to a snap, so likeness to Debian is not enough. */
const debian = (): boolean =>
	existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));

function run(command: string, args: readonly string[]): void {
	console.log(`> ${command} ${args.join(' ')}`);
	spawnSync(command, args, {
		stdio: 'inherit',
		// A machine without a way to the download should say so soon.
		env: {
			...process.env,
			DEBIAN_FRONTEND: 'noninteractive',
			PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000'
		}
	});
}

/** The way that brings the system libraries along comes first. */
const ways: readonly (() => void)[] = [
	...(root && debian()
		? [
				() => {
					run('apt-get', ['update']);
					run('apt-get', ['install', '--yes', '--no-install-recommends', ...DEBIAN_PACKAGES]);
				}
			]
		: []),
	() => {
		const libraries = root && process.platform === 'linux' ? ['--with-deps'] : [];
		run('npx', ['playwright', 'install', ...libraries, 'chromium']);
	}
];

function ensure(): string | null {
	const found = findBrowser();
	if (found !== null) return found;
	console.log('No Chromium here that starts: installing one.');
	for (const way of ways) {
		way();
		const installed = findBrowser();
		if (installed !== null) return installed;
	}
	return null;
}

const HELP =
	'The browser tests need a Chromium. Install Chrome or Chromium, or run\n' +
	'"npx playwright install --with-deps chromium", or set CHROMIUM_PATH to one.';

try {
	const browser = ensure();
	if (browser === null) throw new Error(HELP);
	console.log(`Browser: ${browser}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
