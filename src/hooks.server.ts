import type { Handle } from '@sveltejs/kit';

/**
 * Tells the page in which form it was built: `/play/gather` or `/play/gather/`. A host may serve either file under
 * either address, and then relative addresses miss; the first script in `app.html` mends the address before
 * anything is loaded.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%loopscope.slash%', String(event.url.pathname.endsWith('/')))
	});
