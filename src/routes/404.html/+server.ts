import scenarios from 'virtual:scenarios';
import { escaped } from '#lib/base/escaped.ts';
import template from './lost.html?raw';

export const prerender = true;

/** What static hosts answer with where there is no page: one file that asks for nothing else. */
export function GET(): Response {
	const lessons = scenarios.map(
		({ slug, title }) => `<li><a href="play/${slug}">${escaped(title)}</a></li>`
	);
	return new Response(
		template.replace('<!-- lessons -->', () => lessons.join('\n')),
		{
			headers: { 'content-type': 'text/html' }
		}
	);
}
