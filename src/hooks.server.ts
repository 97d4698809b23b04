import type { Handle } from '@sveltejs/kit';
import { headTagsOf } from './build/head-tags.ts';

/** The colours that a room presumes; elsewhere those that were chosen last time count. */
const PRESUMED: Readonly<Record<string, string>> = {
	'/embed/[scenario]': 'auto',
	'/embed/compare': 'auto',
	'/present/[scenario]': 'projector'
};

/**
 * Tells the page in which form it was built: `/play/gather` or `/play/gather/`. A host may serve either file under
 * either address, and then relative addresses miss; the first script in `app.html` mends the address before
 * anything is loaded. The second one needs the room's colours: it looks for a theme in the address, then for that of
 * last time, which a sandboxed frame has no storage for, before the first paint, so that none flashes. And the head
 * needs what a link to the page shows. What is sent with every page says nothing of this itself.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%loopscope.slash%', String(event.url.pathname.endsWith('/')))
				.replace('%loopscope.theme%', PRESUMED[event.route.id ?? ''] ?? '')
				.replace('%loopscope.tags%', () =>
					headTagsOf(html, event.url.pathname, event.params.scenario)
				)
	});
