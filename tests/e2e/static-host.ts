/** A static host for the built site, in each of the ways in which real ones answer. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/**
 * For `/play/gather`: `clean` looks for `play/gather.html` first; `redirect` sends to `/play/gather/` where there is
 * such a folder; `index` answers with `play/gather/index.html` and leaves the address alone; `bare` strips every
 * final slash and serves `play/gather.html` for both.
 */
export type Behaviour = 'clean' | 'redirect' | 'index' | 'bare';

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

interface Site {
	readonly folder: string;
	/** Where the site lives: `/some/sub`; empty for the root. */
	readonly base: string;
	readonly behaviour: Behaviour;
	/** Sent with every answer. */
	readonly headers: Readonly<Record<string, string>>;
	/** Send a strict content security policy with every page. */
	readonly strict?: boolean;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The file for an address below the base, or where to go instead. */
function find({ folder, behaviour }: Site, path: string): { file: string } | { to: string } | null {
	const plain = path.replace(/\/$/, '');
	const exact = join(folder, normalize(path));
	const page = `${join(folder, normalize(plain))}.html`;
	const index = join(folder, normalize(plain), 'index.html');
	if (!path.endsWith('/') && isFile(exact)) return { file: exact };
	if (path === '/') return { file: index };
	if (behaviour === 'bare') return isFile(page) ? { file: page } : null;
	if (path.endsWith('/')) return isFile(index) ? { file: index } : null;
	if (behaviour === 'clean' && isFile(page)) return { file: page };
	if (!isFile(index)) return null;
	return behaviour === 'redirect' ? { to: `${path}/` } : { file: index };
}

/**
 * As careful hosts have it: nothing but the site's own files, and of inline scripts only those that are in the page as it
 * was built. Inline style attributes stay, since a picture's places are written in them.
 */
function policyFor(html: string): string {
	const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
		([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
	);
	return [
		"default-src 'none'",
		`script-src 'self' ${scripts.join(' ')}`,
		"style-src 'self'",
		"style-src-attr 'unsafe-inline'",
		"font-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"frame-src 'self'",
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}

function send(response: ServerResponse, status: number, file: string, site: Site): void {
	if (!existsSync(file)) {
		response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.');
		return;
	}
	const type = TYPES[extname(file)] ?? 'application/octet-stream';
	const body = readFileSync(file);
	const strict = site.strict === true && extname(file) === '.html';
	response.writeHead(status, {
		'content-type': type,
		...site.headers,
		...(strict && { 'content-security-policy': policyFor(body.toString()) })
	});
	response.end(body);
}

/** @param port - 0 takes a free one. */
export function serve(site: Site, port: number): Server {
	return createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		const inside = pathname.startsWith(`${site.base}/`);
		const found = inside ? find(site, decoded(pathname.slice(site.base.length))) : null;
		if (found === null) send(response, 404, join(site.folder, '404.html'), site);
		else if ('to' in found)
			response.writeHead(301, { location: site.base + found.to + search }).end();
		else send(response, 200, found.file, site);
	}).listen(port, '127.0.0.1');
}

/** As it stands, where it says nothing in any letters. */
function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Another origin, whose page holds a frame as course pages do: see `Frame`. */
export function serveFrame(port: number): void {
	const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	createServer((request, response) => {
		const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const asked = (name: string): string => escape(searchParams.get(name) ?? '');
		const sandbox = searchParams.has('sandbox') ? `sandbox="${asked('sandbox')}"` : '';
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(
			`<!doctype html><html lang="en"><title>A course page</title>
			<script>
				window.heard = [];
				addEventListener('message', ({ data, origin, source }) => {
					window.heard.push({ data, origin, ours: source === frames[0] });
				});
			</script>
			<div style="height: ${asked('below') || '0'}px"></div>
			<iframe title="Loopscope" width="${asked('width') || '1000'}" height="${asked('height') || '700'}"
				src="${asked('src')}" ${sandbox} style="border: 0"></iframe>
			<div style="height: ${asked('below') || '0'}px"></div></html>`
		);
	}).listen(port, '127.0.0.1');
}
