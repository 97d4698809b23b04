import type { Page } from '@playwright/test';

/** So many of one kind in a row are written down; the others are counted, but for lines of code. */
const SHOWN = 4;
const WHOLE = 'Code';

/** What assistive technology reads in these regions, as an outline that a person can review. */
export async function outline(page: Page, regions: readonly string[]): Promise<string> {
	const parts = await Promise.all(
		regions.map(async (name) => {
			const region = page.getByRole('region', { name, exact: true }).first();
			const lines = (await region.ariaSnapshot()).split('\n');
			return name === WHOLE ? lines : folded(lines);
		})
	);
	return parts.flat().join('\n') + '\n';
}

const depthOf = (line: string): number => line.search(/\S/);
const roleOf = (line = ''): string => /^\s*- (\w+)/.exec(line)?.[1] ?? '';

/** An entry of the outline with all that is below it. */
function entries(lines: readonly string[]): readonly (readonly string[])[] {
	const [first = ''] = lines;
	const starts = [...lines.keys()].filter((i) => depthOf(lines[i] ?? '') === depthOf(first));
	return starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
}

/** The outline without what is said over and over: a thousand tasks need four lines. */
function folded(lines: readonly string[]): readonly string[] {
	const all = entries(lines);
	return all.flatMap(([first = '', ...below], i) => {
		const role = roleOf(first);
		let before = 0;
		while (roleOf(all[i - 1 - before]?.[0]) === role) before++;
		let after = 0;
		while (roleOf(all[i + 1 + after]?.[0]) === role) after++;
		if (before < SHOWN || before + after <= SHOWN)
			return [first, ...(below.length > 0 ? folded(below) : [])];
		const more = `${' '.repeat(depthOf(first))}… ${String(after + 1)} more`;
		return before === SHOWN ? [more] : [];
	});
}
