import { range } from 'd3';

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
export const disc = (r: number): string => {
	const size = r.toFixed(2);
	const half = `a${size} ${size} 0 0 1 `;
	return `M${size} 0${half}${(-2 * r).toFixed(2)} 0${half}${(2 * r).toFixed(2)} 0Z`;
};

/** @param r - From the middle to an edge. @param corner - The corners' radius. */
export const square = (r: number, corner: number): string => {
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

/** An open arrow head at the origin that points right. */
export const ARROW = 'M-4.6 -4.6L0 0L-4.6 4.6';
