import { escaped } from '#lib/base/escaped.ts';

/**
 * What an author pastes into a page. The plain link below stays where frames are taken out: in mail, print and feeds.
 *
 * @param src - The embed's address.
 * @param href - The page's own.
 */
export function embedSnippet(title: string, src: URL, href: URL): string {
	const name = escaped(title);
	return `<iframe src="${escaped(src.href)}" title="Interactive: ${name}, step by step" width="100%" height="520" loading="lazy" allow="fullscreen; clipboard-write" allowfullscreen style="border:0;max-width:960px"></iframe>
<p><a href="${escaped(href.href)}">${name}, step by step</a></p>`;
}
