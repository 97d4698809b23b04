/** Started by Playwright: every host that the tests visit. */
import { BASE, BEHAVIOURS, FRAME_PORT, portOf } from './hosts.ts';
import { serve, serveFrame } from './static-host.ts';

/** As `static/_headers` asks of the hosts that read it. */
const headers = { 'access-control-allow-origin': '*' };
for (const behaviour of BEHAVIOURS)
	serve({ folder: 'build', base: BASE, behaviour, headers }, portOf(behaviour));
serveFrame(FRAME_PORT);
