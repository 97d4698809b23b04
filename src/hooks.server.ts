import type { Handle } from '@sveltejs/kit';

/** The colours that a room presumes; elsewhere those that were chosen last time count. */
const PRESUMED: Readonly<Record<string, string>> = {
	'/embed/[scenario]': 'auto',
	'/embed/compare': 'auto',
	'/present/[scenario]': 'projector'
};

/**
 * Tells the page in which form it was built: `/play/gather` or `/play/gather/`. A host may serve either file under
 * either address, and then relative addresses miss; the first script in `app.html` mends the address before
 * anything is loaded. The second one needs the room's colours.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%loopscope.slash%', String(event.url.pathname.endsWith('/')))
				.replace('%loopscope.theme%', PRESUMED[event.route.id ?? ''] ?? '')
	});
