import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it stands, a line a rule; empty where all is well. */
export async function faults(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => {
		const places = nodes.slice(0, 5).map(({ html }) => html.slice(0, 200));
		return `${id} (${String(nodes.length)}): ${places.join(' ')}`;
	});
}

/** By how many pixels the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
