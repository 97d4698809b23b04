import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../app.css', import.meta.url), 'utf8');
const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
const projector = /data-theme='projector'\] \{([^}]*)\}/.exec(css)?.[1] ?? '';

/** The colours of a theme by name, without the dashes. */
function palette(theme: 'light' | 'dark' | 'projector'): ReadonlyMap<string, string> {
	const both = [...root.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
		([, name = '', light = '', dark = '']) => [name, theme === 'dark' ? dark : light] as const
	);
	const own = [...projector.matchAll(/--([\w-]+): (#\w+)/g)].map(
		([, name = '', colour = '']) => [name, colour] as const
	);
	return new Map(theme === 'projector' ? [...both, ...own] : both);
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const { r, g, b } = rgb(colour);
	const [red = 0, green = 0, blue = 0] = [r, g, b]
		.map((channel) => channel / 255)
		.map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string | undefined, b: string | undefined): number {
	const [low = 0, high = 0] = [luminance(a ?? ''), luminance(b ?? '')].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

const STATES = ['running', 'ready', 'timer', 'other', 'done', 'cancelled', 'failed'];

describe.each(['light', 'dark', 'projector'] as const)('the %s colours', (theme) => {
	const colours = palette(theme);
	const ground = colours.get('bg');

	test.each(['ink', 'ink2', 'ink3', ...STATES.map((state) => `${state}-text`)])(
		'set %s as text at 4.5 to 1 or more',
		(name) => {
			expect(contrast(colours.get(name), ground)).toBeGreaterThanOrEqual(4.5);
		}
	);
	test.each(['pencil', ...STATES])('draw %s as a mark at 3 to 1 or more', (name) => {
		expect(contrast(colours.get(name), ground)).toBeGreaterThanOrEqual(3);
	});
	test.each(['running', 'ready', 'timer', 'other', 'failed'])('set %s on its own wash', (state) => {
		expect(
			contrast(colours.get(`${state}-text`), colours.get(`${state}-wash`))
		).toBeGreaterThanOrEqual(4.5);
	});
	test.each(['ink', 'ink2', 'running-text', 'failed-text'])('set %s under the pointer', (name) => {
		expect(contrast(colours.get(name), colours.get('hover'))).toBeGreaterThanOrEqual(4.5);
	});
	test('set the label on a running token', () => {
		expect(contrast(colours.get('on-running'), colours.get('running'))).toBeGreaterThanOrEqual(4.5);
	});
});
