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
