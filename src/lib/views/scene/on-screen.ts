/** Tells whether at least half of an element is on screen, also from within a frame; again with every change. */
export function onScreen(element: Element, tell: (half: boolean) => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			tell((entries.at(-1)?.intersectionRatio ?? 0) >= 0.5);
		},
		{ threshold: 0.5 }
	);
	observer.observe(element);
	return () => {
		observer.disconnect();
	};
}
