import { pixels, type Pixels } from '#lib/base/units.ts';

/** To a twentieth of a pixel: what nobody sees need not be shipped. */
export const round = (value: number): Pixels => pixels(Math.round(value * 20) / 20);
