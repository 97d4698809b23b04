import css from '../../../app.css?raw';
import { measured, png } from '../../../build/card-picture.ts';
import { cardSvg } from '../../../build/card.ts';
import { recorded, recordingOf } from '../../recordings.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The site's own picture is that of its first page. */
const HOME = { slug: 'home', shows: 'gather' };

export const entries: EntryGenerator = () => [
	{ slug: HOME.slug },
	...recorded().map(({ scenario }) => ({ slug: scenario }))
];

/** The picture of a link to a scene: `/og/gather.png`, a file like any other once the site is built. */
export const GET: RequestHandler = async ({ params: { slug } }) => {
	const home = slug === HOME.slug;
	const { trace, title } = await recordingOf(home ? HOME.shows : slug);
	const card = home
		? {
				title: 'See what Python does while your code waits',
				topic: 'Real asyncio, recorded',
				trace
			}
		: { title, topic: trace.scenario?.lesson ?? '', trace };
	const body = new Uint8Array(png(cardSvg(card, css, measured)));
	return new Response(body, { headers: { 'content-type': 'image/png' } });
};
