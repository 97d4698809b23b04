import { range } from 'd3';
import type { Sprite, SpriteStatus } from '#lib/layout/sprite.ts';

const closed = (points: readonly (readonly [number, number])[]): string =>
	`M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`;

/** @param r - From the middle to a corner. */
export const diamond = (r: number, x = 0, y = 0): string =>
	closed([
		[x, y - r],
		[x + r, y],
		[x, y + r],
		[x - r, y]
	]);

/** As a path: a token keeps its one mark, whatever it turns into. */
const disc = (r: number): string => {
	const size = r.toFixed(2);
	const half = `a${size} ${size} 0 0 1 `;
	return `M${size} 0${half}${(-2 * r).toFixed(2)} 0${half}${(2 * r).toFixed(2)} 0Z`;
};

/** @param r - From the middle to an edge. @param corner - The corners' radius. */
const square = (r: number, corner: number): string => {
	const side = (2 * (r - corner)).toFixed(2);
	const turn = (x: number, y: number): string =>
		`a${corner.toFixed(2)} ${corner.toFixed(2)} 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)}`;
	const c = corner;
	return `M${(c - r).toFixed(2)} ${(-r).toFixed(2)}h${side}${turn(c, c)}v${side}${turn(-c, c)}h-${side}${turn(-c, -c)}v-${side}${turn(c, -c)}Z`;
};

/** Something went wrong here. @param r - From the middle to an edge. */
export const octagon = (r: number): string => {
	const corner = r / Math.cos(Math.PI / 8);
	return closed(
		range(8).map((i) => {
			const angle = (Math.PI / 4) * (i + 0.5);
			return [corner * Math.cos(angle), corner * Math.sin(angle)] as const;
		})
	);
};

/** @param r - From the middle to an edge. Nothing where there is no room for it. */
export function outlineOf(shape: Sprite['shape'], status: SpriteStatus, r: number): string {
	if (r === 0) return '';
	if (shape === 'diamond') return diamond(r * 0.92);
	if (shape === 'square') return square(r * 0.88, r * 0.3);
	return status === 'failed' ? octagon(r) : disc(r);
}

/** What a disc's outline is made of; `null`: a line. */
export function dashesOf(shape: Sprite['shape'], status: SpriteStatus, r: number): string | null {
	if (shape !== 'disc') return null;
	if (status === 'other') return `0.01 ${String((r * 2 * Math.PI) / 22)}`;
	return status === 'ghost' ? '3.4 2.6' : null;
}

/** An open arrow head at the origin that points right. */
export const ARROW = 'M-4.6 -4.6L0 0L-4.6 4.6';
