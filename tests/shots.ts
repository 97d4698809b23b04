/**
 * `npm run shots [route…]`: pictures of the built site to be looked at, and what is wrong with the pages that a
 * picture may not show. Routes are as in the address bar: `play/gather?step=8`. Without any: a choice.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { launchOptions } from './browser/find.ts';
import { serve } from './e2e/static-host.ts';

const FOLDER = 'shots';
const SIZES = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 640, height: 720 },
	{ width: 375, height: 700 }
];
const CHOICE = [
	'',
	'play/gather?step=8',
	'play/blocking-sleep?t=1.4',
	'play/one-by-one?step=6',
	'embed/gather?step=8',
	'present/gather?t=0.6',
	'notices'
];

const nameOf = (route: string): string =>
	route.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';

/** One page at each size in one colour scheme; gives what is wrong, a sentence each. */
async function shoot(
	browser: Browser,
	site: string,
	route: string,
	colorScheme: 'light' | 'dark'
): Promise<readonly string[]> {
	const troubles: string[] = [];
	for (const viewport of SIZES) {
		const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
		const where = `/${route} at ${String(viewport.width)} ${colorScheme}`;
		page.on('pageerror', (error) => troubles.push(`${where}: page error: ${error.message}`));
		page.on('console', (message) => {
			if (message.type() === 'error') troubles.push(`${where}: console error: ${message.text()}`);
		});
		await page.goto(site + route, { waitUntil: 'networkidle' });
		const { scrollWidth, innerWidth } = await page.evaluate(() => ({
			scrollWidth: document.documentElement.scrollWidth,
			innerWidth: window.innerWidth
		}));
		if (scrollWidth > innerWidth)
			troubles.push(`${where}: ${String(scrollWidth - innerWidth)} px wider than the window`);
		await page.screenshot({
			path: `${FOLDER}/${nameOf(route)}-${String(viewport.width)}-${colorScheme}.png`,
			fullPage: true
		});
		await page.close();
	}
	return troubles;
}

if (!existsSync('build/index.html')) throw new Error('Run "npm run build" first.');
mkdirSync(FOLDER, { recursive: true });
const routes = process.argv.slice(2).map((route) => route.replace(/^\//, ''));
const server = serve({ folder: 'build', base: '', behaviour: 'clean', headers: {} }, 0);
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');
const browser = await chromium.launch(launchOptions());

let count = 0;
for (const route of routes.length > 0 ? routes : CHOICE)
	for (const colorScheme of ['light', 'dark'] as const) {
		const site = `http://127.0.0.1:${String(address.port)}/`;
		for (const trouble of await shoot(browser, site, route, colorScheme)) {
			count += 1;
			console.log(trouble);
		}
	}
await browser.close();
server.close();
console.log(count === 0 ? `Pictures in ${FOLDER}/; nothing wrong.` : `${String(count)} troubles.`);
