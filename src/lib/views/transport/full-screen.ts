/** Enters or leaves full screen, where the browser and the page around a frame allow it. */
export function fullScreen(): void {
	if (document.fullscreenElement !== null) void document.exitFullscreen();
	else if (document.fullscreenEnabled) void document.documentElement.requestFullscreen();
}
