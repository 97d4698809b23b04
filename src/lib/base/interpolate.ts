/** As d3's, whose package brings all of its colours along with this one line. */
export const interpolateNumber =
	(from: number, to: number) =>
	(share: number): number =>
		from * (1 - share) + to * share;
