/** Started by Playwright: every host that the tests visit. */
import { BASE, BEHAVIOURS, FRAME_PORT, GALLERY_PORT, STRICT_PORT, portOf } from './hosts.ts';
import { GALLERY_FOLDER } from '../gallery/folder.ts';
import { serve, serveFrame } from './static-host.ts';

/** As `static/_headers` asks of the hosts that read it. */
const headers = { 'access-control-allow-origin': '*' };
for (const behaviour of BEHAVIOURS)
	serve({ folder: 'build', base: BASE, behaviour, headers }, portOf(behaviour));
serve({ folder: 'build', base: BASE, behaviour: 'clean', headers, strict: true }, STRICT_PORT);
serve({ folder: GALLERY_FOLDER, base: '', behaviour: 'clean', headers: {} }, GALLERY_PORT);
serveFrame(FRAME_PORT);
