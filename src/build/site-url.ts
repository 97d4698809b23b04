/**
 * Where the site will live, without a final slash; `null` where the build was not told. Only absolute addresses need it:
 * without it they are left out.
 *
 * @param given - What the environment says in `SITE_URL`.
 */
export function siteUrl(given = process.env.SITE_URL): string | null {
	if (given === undefined || given.trim() === '') return null;
	const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
		throw new Error(
			`SITE_URL is "${given}". It has to be the site's whole address, such as https://example.org/loopscope, or to be left out.`
		);
	return url.href.replace(/\/+$/, '');
}
