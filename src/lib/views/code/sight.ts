/** Scrolls a panel so that its line can be seen: where it can't, it becomes the third from the top. */
export function keepInSight(panel: HTMLElement, line: HTMLElement | null): void {
	if (line === null) return;
	const { offsetTop: top, offsetHeight: tall } = line;
	const hidden =
		top < panel.scrollTop + tall || top + 2 * tall > panel.scrollTop + panel.clientHeight;
	if (hidden) panel.scrollTop = Math.max(0, top - 2 * tall);
}
