import type { ResizeNotice } from './notice.ts';

/** A change of one pixel is rounding. */
const LEAST = 2;

/** Tells an element's size at once, then at most once a frame whenever it has changed by two pixels or more. */
export function reportSize(element: HTMLElement, tell: (notice: ResizeNotice) => void): () => void {
	let told = { height: -LEAST, width: -LEAST };
	let frame: number | null = null;

	function report(): void {
		frame = null;
		const { height, width } = element.getBoundingClientRect();
		const size = { height: Math.ceil(height), width: Math.round(width) };
		const change = Math.max(Math.abs(size.height - told.height), Math.abs(size.width - told.width));
		if (change < LEAST) return;
		told = size;
		tell({ loopscope: 1, event: 'resize', ...size });
	}
	const observer = new ResizeObserver(() => {
		frame ??= requestAnimationFrame(report);
	});
	report();
	observer.observe(element);
	return () => {
		observer.disconnect();
		if (frame !== null) cancelAnimationFrame(frame);
	};
}
