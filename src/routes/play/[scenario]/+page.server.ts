import scenarios from 'virtual:scenarios';
import type { PageServerLoad } from './$types';

/** So that a page is sent the names of its neighbours, and not the whole list. */
export const load: PageServerLoad = ({ params }) => {
	const at = scenarios.findIndex(({ slug }) => slug === params.scenario);
	const lesson = (index: number) => {
		const listed = scenarios[index];
		return listed === undefined ? null : { slug: listed.slug, title: listed.title };
	};
	return { previous: lesson(at - 1), next: at < 0 ? null : lesson(at + 1) };
};
