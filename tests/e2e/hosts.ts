import type { Behaviour } from './static-host.ts';

/** Where the site lives below each host, to show that it works below any path. */
export const BASE = '/some/sub';

const PORTS: Readonly<Record<Behaviour, number>> = {
	clean: 4181,
	redirect: 4182,
	index: 4183,
	bare: 4184
};
export const BEHAVIOURS: readonly Behaviour[] = ['clean', 'redirect', 'index', 'bare'];

export const portOf = (behaviour: Behaviour): number => PORTS[behaviour];
/** The site's address, with a final slash. */
export const siteAt = (behaviour: Behaviour): string =>
	`http://127.0.0.1:${String(PORTS[behaviour])}${BASE}/`;

export const FRAME_PORT = 4185;
/** A page on another origin that frames `src`. */
export const framing = (src: string, sandbox: string): string =>
	`http://localhost:${String(FRAME_PORT)}/?${new URLSearchParams({ src, sandbox }).toString()}`;
