import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on the page as it stands, a line a rule; empty where all is well.
 *
 * @param rules - Those that are looked at; all where nothing is said.
 */
export async function faults(
	page: Page,
	rules: readonly string[] = []
): Promise<readonly string[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
	return violations.map(({ id, nodes }) => {
		const places = nodes.slice(0, 5).map(({ html }) => html.slice(0, 200));
		return `${id} (${String(nodes.length)}): ${places.join(' ')}`;
	});
}

/** By how many pixels the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
