export const prerender = true;
/** Both forms of every address are built: see `svelte.config.js`. */
export const trailingSlash = 'ignore';
