/**
 * `npm run bench`: how fast it is, and how that grows. It prints distributions and ratios and judges nothing:
 * a machine that is busy or slow would fail a test for no fault of ours.
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { launchOptions } from '../browser/find.ts';
import { serve } from '../e2e/static-host.ts';
import { GALLERY_FOLDER } from '../gallery/folder.ts';
import { frames } from './frames.ts';
import { recording } from './recording.ts';
import { scrubbing } from './scrub.ts';
import { seek } from './seek.ts';
import { size } from './size.ts';
import { growing, PROGRAMS } from './traces.ts';
import { weight } from './weight.ts';

async function host(folder: string): Promise<{ server: Server; address: string }> {
	const server = serve({ folder, base: '', behaviour: 'clean', headers: {} }, 0);
	await once(server, 'listening');
	const at = server.address();
	if (at === null || typeof at === 'string') throw new Error('The server has no port.');
	return { server, address: `http://127.0.0.1:${String(at.port)}/` };
}

const browser = await chromium.launch(launchOptions());
const site = await host('build');
const gallery = await host(GALLERY_FOLDER);
console.log(
	`Node ${process.version}, Chromium ${browser.version()}, ${String(cpus().length)} × ${cpus()[0]?.model ?? '?'}`
);

await recording(PROGRAMS);
const traces = await growing();
seek(traces);
size(traces);
await weight(browser, site.address);
await frames(browser, gallery.address);
await scrubbing(browser, gallery.address);

await browser.close();
for (const { server } of [site, gallery]) server.close();
