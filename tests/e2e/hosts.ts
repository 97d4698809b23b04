import type { Behaviour } from './static-host.ts';

/** Where the site lives below each host, to show that it works below any path. */
export const BASE = '/some/sub';

export const BEHAVIOURS: readonly Behaviour[] = ['clean', 'redirect', 'index', 'bare'];

/** Several in a row are taken. Two runs on one machine take different ones. */
const FIRST_PORT = Number(process.env.E2E_PORT ?? 4181);

export const portOf = (behaviour: Behaviour): number => FIRST_PORT + BEHAVIOURS.indexOf(behaviour);
/** The site's address, with a final slash. */
export const siteAt = (behaviour: Behaviour): string =>
	`http://127.0.0.1:${String(portOf(behaviour))}${BASE}/`;

export const FRAME_PORT = FIRST_PORT + BEHAVIOURS.length;

/** How a page on another origin frames a scene. */
export interface Frame {
	/** The attribute; left out without it. */
	readonly sandbox?: string;
	readonly width?: number;
	readonly height?: number;
	/** How far down the page the frame stands, in pixels. */
	readonly below?: number;
}
/** A page on another origin that frames `src`, and keeps in `window.heard` what the frame posts to it. */
export const framing = (src: string, frame: Frame = {}): string => {
	const named = Object.entries({ src, ...frame }).map(([name, value]) => [name, String(value)]);
	return `http://localhost:${String(FRAME_PORT)}/?${new URLSearchParams(named).toString()}`;
};

export const STRICT_PORT = FRAME_PORT + 1;
/** The site once more, from a host that sends a strict content security policy. */
export const STRICT_SITE = `http://127.0.0.1:${String(STRICT_PORT)}${BASE}/`;

export const GALLERY_PORT = FRAME_PORT + 2;
/** The specimens: `?specimen=<name>`. */
export const GALLERY = `http://127.0.0.1:${String(GALLERY_PORT)}/`;
