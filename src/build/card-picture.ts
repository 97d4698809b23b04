import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import fontFiles from 'virtual:card-fonts';
import { escaped } from '#lib/base/escaped.ts';
import { SANS, SERIF } from './card.ts';

const OPTIONS: ResvgRenderOptions = {
	font: { fontFiles, loadSystemFonts: false, defaultFontFamily: SANS }
};

/** How wide a text in the serif is, at a size of one. */
export function measured(text: string): number {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text font-family="${SERIF}" font-size="100">${escaped(text)}</text></svg>`;
	return (new Resvg(svg, OPTIONS).getBBox()?.width ?? 0) / 100;
}

export const png = (svg: string): Uint8Array => new Resvg(svg, OPTIONS).render().asPng();
