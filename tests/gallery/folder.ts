import { join } from 'node:path';

/** Where `npm run gallery` leaves it: no part of the site. */
export const GALLERY_FOLDER = join(
	import.meta.dirname,
	'../../node_modules/.cache/loopscope/gallery'
);
